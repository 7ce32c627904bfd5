// The stops of the scale of time and the words for them. Pure, like places.ts.
import { TIME, UNITS } from "../strings-maps.js";

/** A unit of time. */
export type Unit = keyof typeof UNITS;

/** A time ago: a number of units. Zero is today; `about` where nobody counts to the day any more. */
export interface Ago {
  count: number;
  unit: Unit;
  about?: boolean;
  /** Longer than that. */
  more?: boolean;
}

/** Days in each unit, as the assistant counts them. */
export const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365 };

const of = (unit: Unit, ...counts: number[]): Ago[] => counts.map((count) => ({ count, unit }));
const about = (unit: Unit, ...counts: number[]): Ago[] => counts.map((count) => ({ count, unit, about: true }));

// Close together where the advice may turn on it (three days, two weeks), further apart after that.
/** All stops of the slider, from today on. */
export const STOPS: readonly Ago[] = [
  ...of("day", 0, 1, 2, 3, 4, 5, 6),
  ...of("week", 1),
  ...of("day", 10),
  ...of("week", 2, 3),
  ...of("month", 1),
  ...of("week", 6),
  ...of("month", 2, 3, 4, 5, 6, 8, 10),
  ...about("year", 1),
  ...about("month", 18),
  ...about("year", 2, 3, 4, 5, 6, 8, 10),
  { count: 10, unit: "year", more: true },
];

/** The stops that get a button of their own. */
export const COMMON: readonly number[] = [0, 2, 7, 9, 11, 14, 17, 20];

/** How large an exact number may be. */
export const MOST = 99;

/** The days of a time. */
export const daysOf = (ago: Ago): number => ago.count * DAYS[ago.unit];

/** A time in words, as it is shown and sent: "today", "3 days ago", "about 3 years ago". */
export function wordsOfTime(ago: Ago): string {
  if (ago.count === 0) return TIME.today;
  return TIME.ago.replace("{time}", lengthOf(ago));
}

/** The same without "ago", for a small button: "3 days". */
export function lengthOf(ago: Ago): string {
  if (ago.count === 0) return TIME.today;
  if (ago.more) return TIME.most;
  const time = `${ago.count} ${ago.count === 1 ? ago.unit : UNITS[ago.unit]}`;
  return ago.about ? TIME.about.replace("{time}", time) : time;
}

/** The stop of the slider nearest to a time. */
export function nearestStop(ago: Ago): number {
  if (ago.more) return STOPS.length - 1;
  const days = daysOf(ago);
  if (days > daysOf(STOPS[STOPS.length - 2]!)) return STOPS.length - 1;
  const distances = STOPS.slice(0, -1).map((stop) => Math.abs(daysOf(stop) - days));
  return distances.indexOf(Math.min(...distances));
}

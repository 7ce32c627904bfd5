// Every message that the pickers can send for one or two places and for a time, with what it has to be read as.
// tests/web/test_picker_words.py bundles this file, runs it and reads each message as the assistant does.
import { PLACES } from "../strings-maps.js";
import { canBeBoth, hasSides, messageOf, type Sides } from "./places.js";
import { COMMON, daysOf, MOST, STOPS, wordsOfTime, type Ago, type Unit } from "./times.js";

interface Told {
  message: string;
  places: string[];
  side: "left" | "right" | "both" | null;
}

const options = Object.keys(PLACES).map((value) => ({ value, label: value }));

function sidesOf(value: string): Sides[] {
  if (!hasSides(value)) return [""];
  return canBeBoth(value) ? ["", "left", "right", "both"] : ["", "left", "right"];
}

function told(chosen: Map<string, Sides>): Told {
  const sides = new Set([...chosen.values()].filter((side) => side === "left" || side === "right" || side === "both"));
  const side = sides.size > 1 ? "both" : (([...sides][0] as Told["side"]) ?? null);
  return { message: messageOf(chosen, options), places: [...chosen.keys()], side };
}

/** All of them. `days` is what a time counts. */
export function everyMessage(): { one: Told[]; two: Told[]; times: { message: string; days: number }[] } {
  const single = options.flatMap(({ value }) => sidesOf(value).map((side): [string, Sides] => [value, side]));
  const two = single.flatMap((first) =>
    single.filter((second) => second[0] > first[0]).map((second) => told(new Map([first, second]))),
  );
  const units: Unit[] = ["day", "week", "month", "year"];
  const exact = units.flatMap((unit) => Array.from({ length: MOST }, (_, i): Ago => ({ count: i + 1, unit })));
  const times = [...STOPS, ...COMMON.map((at) => STOPS[at]!), ...exact];
  const days = new Map(times.map((ago) => [wordsOfTime(ago), daysOf(ago)]));
  return {
    one: single.map((spot) => told(new Map([spot]))),
    two,
    times: [...days].map(([message, count]) => ({ message, days: count })),
  };
}

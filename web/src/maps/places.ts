// Which places are chosen, and the words for them. Pure: no page, so that the words can be tested without one.
import { PLACES, type Side } from "../strings-maps.js";

/** One place as the server offers it. */
export interface PlaceOption {
  value: string;
  label: string;
}

/** The side of a chosen place; "unsure" when the person cannot say, "" when they have not said. */
export type Sides = Side | "both" | "unsure" | "";

/** The chosen places and their sides. */
export type Chosen = ReadonlyMap<string, Sides>;

/** Whether a place has a left and a right. */
export const hasSides = (value: string): boolean => Boolean(PLACES[value]?.one.includes("{side}"));

/** Whether both sides of a place can be chosen together: two halves of the face are the whole face. */
export const canBeBoth = (value: string): boolean => hasSides(value) && value !== "half_face";

/**
 * The words for a place; its label in lower case where its words are not known.
 * Each side is named with its place: beside another place "both hands" would be read as belonging to that one.
 */
export function wordsOf(value: string, sides: Sides, label = value): string {
  const words = PLACES[value];
  if (!words) return label.toLowerCase();
  if (sides === "both") return `${wordsOf(value, "left")}, ${wordsOf(value, "right")}`;
  return sides === "left" || sides === "right" ? words.one.replace("{side}", sides) : words.none;
}

/** What is sent for the chosen places, in the order in which they are offered. */
export function messageOf(chosen: Chosen, options: readonly PlaceOption[]): string {
  return options
    .filter((option) => chosen.has(option.value))
    .map((option) => wordsOf(option.value, chosen.get(option.value) ?? "", option.label))
    .join(", ");
}

/** Whether a spot of the picture is chosen; "mixed" when its place is, but not on which side. */
export function stateOf(chosen: Chosen, value: string, side: Side | ""): "true" | "false" | "mixed" {
  const sides = chosen.get(value);
  if (sides === undefined) return "false";
  if (!side || sides === "both" || sides === side) return "true";
  return sides === "unsure" || sides === "" ? "mixed" : "false";
}

/** The choice after a tap on a spot: the other side of the same place stays as it is. */
export function tap(chosen: Chosen, value: string, side: Side | ""): Chosen {
  const next = new Map(chosen);
  const before = chosen.get(value);
  const other = side === "left" ? "right" : "left";
  if (!side) before === undefined ? next.set(value, "") : next.delete(value);
  else if (before === side) next.delete(value);
  else if (before === "both") next.set(value, other);
  else next.set(value, before === other && canBeBoth(value) ? "both" : side);
  return next;
}

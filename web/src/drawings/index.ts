// The drawings by the id of the condition that they explain.
import type { TemplateResult } from "lit";
import { bellsPalsy } from "./bells-palsy.js";
import { eyelidMyokymia } from "./eyelid-myokymia.js";
import { hemifacialSpasm } from "./hemifacial-spasm.js";
import { trigeminalNeuralgia } from "./trigeminal-neuralgia.js";

export { drawingStyles } from "./parts.js";

const DRAWN: Readonly<Record<string, () => TemplateResult>> = {
  hemifacial_spasm: hemifacialSpasm,
  eyelid_myokymia: eyelidMyokymia,
  trigeminal_neuralgia: trigeminalNeuralgia,
  bells_palsy: bellsPalsy,
};

/** The ids of the conditions that have a drawing. */
export const drawings: readonly string[] = Object.keys(DRAWN);

/** The drawing of a condition; null where there is none. */
export function drawingOf(id: string): TemplateResult | null {
  return Object.hasOwn(DRAWN, id) ? DRAWN[id]!() : null;
}

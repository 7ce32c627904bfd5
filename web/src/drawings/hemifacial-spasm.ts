import { svg, type TemplateResult } from "lit";
import { LABELS } from "../strings-maps.js";
import { arrow, BROW, closeUp, FACE_NERVE, face, figure, INK, label, leader, NERVE, OPEN_EYE, pressedRoot, stroke } from "./parts.js";

const CALM = svg`${BROW}${OPEN_EYE}`;

const SPASM = svg`
  ${stroke("M185 108Q213 98 243 110", 5.5)}
  ${stroke(FACE_NERVE, 5, NERVE)}
  ${stroke("M184 155Q212 166 240 153", 4.5, INK)}
  ${stroke("M190 147Q212 155 234 145M192 165Q212 175 234 163", 2.2, INK)}
  ${stroke("M246 148L256 142M248 155L259 154", 2.2, INK)}
  ${arrow(212, 140, 180)}${arrow(212, 178, 0)}${arrow(226, 224, 28)}`;

/** A vessel presses on the face nerve; one half of the face moves. */
export const hemifacialSpasm = (): TemplateResult =>
  figure(
    "hemifacial_spasm",
    300,
    svg`
      ${face(CALM, SPASM, stroke("M124 263Q146 276 172 268Q196 258 208 240", 4, INK))}
      ${closeUp("hemifacial_spasm", [238, 82, 79], [176, 198], pressedRoot(LABELS.faceNerve, {
        vessel: LABELS.vessel,
        stem: LABELS.brainStem,
      }))}
      ${leader("M214 187H200L148 173", 148, 173)}${label(218, 186, LABELS.eyeShuts)}
      ${leader("M214 242H200L136 228", 136, 228)}${label(218, 241, LABELS.mouthPulled)}`,
  );

import { svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { LABELS } from "../strings-maps.js";
import { closeUp, FACE_NERVE, face, figure, INK, label, leader, LINE, NERVE, OPEN_EYE, SOFT, stroke, MOVES } from "./parts.js";

// The healthy half lifts its brow, which wrinkles the forehead.
const STRONG = svg`
  ${stroke("M184 106Q213 90 243 104", 5.5)}
  ${stroke("M184 90Q212 80 240 88M190 78Q212 70 234 76", 2.5)}
  ${OPEN_EYE}${stroke("M186 218Q204 224 210 244", 2)}`;

const WEAK = svg`
  ${stroke("M185 120Q213 114 245 124", 5.5)}
  <g stroke-dasharray="1 8">${stroke(FACE_NERVE, 5, NERVE)}</g>
  <path d="M184 156Q212 128 240 158Q212 184 184 156Z" fill="#f7fbfc" stroke=${LINE} />
  <circle cx="212" cy="153" r="9" fill="#16242f" /><circle cx="215" cy="150" r="2.6" fill="#f7fbfc" />
  ${stroke("M184 156Q212 128 240 158", 3.5, INK)}${stroke("M190 168Q212 192 238 166")}`;

const HOLES = [[-58, -38], [-34, -48], [34, -50], [58, -36], [-60, 36], [-32, 34], [30, 34], [58, 36]] as const;

function canal(): SVGTemplateResult {
  const bone = (d: string): SVGTemplateResult => svg`<path d=${d} fill=${SOFT} stroke=${LINE} stroke-width="2.5" />`;
  const swollen = "M-90 -7C-60 -7 -44 -22 0 -22C44 -22 60 -7 90 -7V7C60 7 44 22 0 22C-44 22 -60 7 -90 7Z";
  return svg`
    ${bone("M-90 -90H90V-18C60 -22 40 -24 0 -24C-40 -24 -60 -22 -90 -18Z")}
    ${bone("M-90 90H90V18C60 22 40 24 0 24C-40 24 -60 22 -90 18Z")}
    ${HOLES.map(([x, y]) => svg`<ellipse cx=${x} cy=${y} rx="5" ry="3.5" stroke=${LINE} stroke-width="1.5" />`)}
    <path d=${swollen} fill=${NERVE} stroke=${INK} stroke-width="2" />
    ${stroke("M-84 -2C-50 -2 -40 -9 0 -9C40 -9 50 -2 84 -2M-84 2C-50 2 -40 9 0 9C40 9 50 2 84 2", 2, "rgba(255,255,255,.55)")}
    ${stroke("M-14 -38V-28M-18 -32L-14 -27L-10 -32M14 -38V-28M10 -32L14 -27L18 -32", 2.5, MOVES)}
    ${stroke("M-14 38V28M-18 32L-14 27L-10 32M14 38V28M10 32L14 27L18 32", 2.5, MOVES)}
    ${label(0, 58, LABELS.swollen, "middle")}${label(0, -50, LABELS.bone, "middle")}`;
}

/** The face nerve is swollen in its canal of bone; forehead, eye and mouth are weak on that side. */
export const bellsPalsy = (): TemplateResult =>
  figure(
    "bells_palsy",
    300,
    svg`
      ${face(STRONG, WEAK, stroke("M116 252Q138 274 166 272Q190 272 204 286", 4, INK))}
      ${closeUp("bells_palsy", [238, 82, 79], [176, 198], canal())}
      ${leader("M214 183H200L146 136", 146, 136)}${label(218, 184, LABELS.smooth)}
      ${leader("M214 226H200L142 180", 142, 180)}${label(218, 227, LABELS.notClose)}
      ${leader("M214 268H200L126 255", 126, 255)}${label(218, 270, LABELS.droops)}`,
  );

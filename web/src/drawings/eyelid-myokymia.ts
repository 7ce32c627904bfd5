import { svg, type TemplateResult } from "lit";
import { LABELS } from "../strings-maps.js";
import { figure, INK, label, leader, LINE, MOVES, SOFT, stroke } from "./parts.js";

const LEFT = 74;
const RIGHT = 246;
const LEVEL = 136;

/** A fibre of the muscle round the eye, number `n` from the edge of the lid; `down` in the lower lid. */
function fibre(n: number, down: boolean): string {
  const [from, to] = [LEFT - 9 * n, RIGHT + 9 * n];
  return `M${from} ${LEVEL}Q160 ${down ? LEVEL + 62 + 19 * n : LEVEL - 92 - 19 * n} ${to} ${LEVEL}`;
}

/** The middle of a fibre of the lower lid, in waves. */
function waves(n: number): string {
  const [from, to, deep] = [LEFT - 9 * n, RIGHT + 9 * n, LEVEL + 62 + 19 * n];
  const points = Array.from({ length: 65 }, (_, i) => {
    const t = 0.5 + (0.26 * i) / 64;
    const x = (1 - t) ** 2 * from + 2 * t * (1 - t) * 160 + t * t * to;
    const y = ((1 - t) ** 2 + t * t) * LEVEL + 2 * t * (1 - t) * deep;
    return `${x.toFixed(1)} ${(y + 4 * Math.sin((i / 64) * Math.PI * 7)).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

const CALM = [0, 1, 2, 3, 4, 5];
const AWAKE = [1, 3];

/** A few fibres of the lid muscle flicker. */
export const eyelidMyokymia = (): TemplateResult =>
  figure(
    "eyelid_myokymia",
    272,
    svg`
      <ellipse cx="160" cy="134" rx="150" ry="98" fill=${SOFT} />
      ${stroke("M66 56Q152 10 262 62", 10)}
      ${CALM.map((n) => stroke(fibre(n, false), n ? 2 : 5, n ? LINE : INK))}
      ${CALM.map((n) => stroke(fibre(n, true), n ? 2 : 3, n ? LINE : INK))}
      <path d="M74 136Q160 44 246 136Q160 198 74 136Z" fill="#f7fbfc" />
      <circle cx="160" cy="124" r="35" fill="#5f8796" stroke="#16242f" stroke-width="3" />
      <circle cx="160" cy="124" r="15" fill="#16242f" /><circle cx="171" cy="113" r="6" fill="#f7fbfc" />
      ${stroke("M74 136Q160 44 246 136", 6, INK)}${stroke("M74 136Q160 198 246 136", 3, INK)}
      ${AWAKE.map((n) => stroke(waves(n), 4, MOVES))}
      ${stroke("M244 190L254 198M254 178L266 184M232 202L239 212", 3.5, MOVES)}
      ${label(8, 20, LABELS.ringMuscle)}${leader("M60 26V112L58 122", 58, 122)}
      ${label(8, 262, LABELS.flicker)}${leader("M120 246L170 196", 170, 196)}`,
  );

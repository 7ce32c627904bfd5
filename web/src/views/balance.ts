// How much fits and how much does not, as a bar to both sides of a line.
import { type TemplateResult, html, svg } from "lit";
import { strings } from "../strings";

const MOST = 6;
const STEP = 11;
const MIDDLE = MOST * STEP + 2;

const blocks = (count: number, place: (index: number) => number, kind: string) =>
  Array.from({ length: Math.min(count, MOST) }, (_, index) =>
    svg`<rect class=${kind} x=${place(index)} y="3" width="8" height="12" rx="2"></rect>`,
  );

export function balance(fits: number, fitsNot: number): TemplateResult {
  return html`<svg class="balance" role="img" aria-label=${strings.balance(fits, fitsNot)} viewBox="0 0 ${2 * MIDDLE} 18">
    ${svg`<rect class="track" x="1" y="1" width=${2 * MIDDLE - 2} height="16" rx="5"></rect>`}
    ${svg`<line class="line" x1=${MIDDLE} x2=${MIDDLE} y1="0" y2="18"></line>`}
    ${blocks(fits, (index) => MIDDLE + 3 + index * STEP, "for")}
    ${blocks(fitsNot, (index) => MIDDLE - 11 - index * STEP, "against")}
  </svg>`;
}

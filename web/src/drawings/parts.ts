// What the drawings have in common: colours, the figure around a drawing, labels, the face and the close-up.
// Colours are presentation attributes with var(), so a drawing needs no style sheet and keeps to a strict policy.
// The fallbacks are middle tones that stand out on white and on black.
import { css, html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { DRAWINGS } from "../strings-maps.js";

export const INK = "var(--tw-ink, currentColor)";
export const LINE = "var(--tw-line, #768b97)";
export const SOFT = "var(--tw-soft, rgba(118, 139, 151, .2))";
export const PAPER = "var(--tw-paper, Canvas)";
export const MOVES = "var(--tw-accent, #1f83a6)";
export const NERVE = "var(--tw-nerve, #c08a10)";
export const VESSEL = "var(--tw-vessel, #c9453d)";

/** Optional: for the root in which drawings are shown. Sets their width, the caption and the forced colours. */
export const drawingStyles = css`
  .tw-drawing {
    width: min(100%, 26rem);
    margin: 0.5rem 0;
  }
  .tw-drawing svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .tw-drawing figcaption {
    margin-block-start: 0.4rem;
  }
  @media (forced-colors: active) {
    .tw-drawing {
      --tw-ink: CanvasText;
      --tw-line: CanvasText;
      --tw-soft: Canvas;
      --tw-paper: Canvas;
      --tw-accent: Highlight;
      --tw-nerve: LinkText;
      --tw-vessel: Highlight;
    }
  }
`;

/** The figure of a drawing, 320 units wide: with words for those who do not see it, and a caption. */
export function figure(id: string, height: number, drawing: SVGTemplateResult): TemplateResult {
  const words = DRAWINGS[id]!;
  return html`<figure class="tw-drawing">
    <svg
      role="img"
      aria-label="${words.title}. ${words.alt}"
      viewBox="0 0 320 ${height}"
      width="100%"
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <title>${words.title}</title>
      ${drawing}
    </svg>
    <figcaption>${words.caption}</figcaption>
  </figure>`;
}

/** A label of one or more lines. 15 units are 12 pixels still when the drawing is 256 pixels wide. */
export function label(
  x: number,
  y: number,
  words: string | readonly string[],
  anchor: "start" | "middle" | "end" = "start",
): SVGTemplateResult {
  const lines = typeof words === "string" ? [words] : words;
  return svg`<text fill=${INK} font-size="15" text-anchor=${anchor}>
    ${lines.map((line, i) => svg`<tspan x=${x} y=${y + 17 * i}>${line}</tspan>`)}
  </text>`;
}

/** A thin line from a label to what it names, with a dot at the end. */
export const leader = (path: string, x: number, y: number): SVGTemplateResult =>
  svg`<path d=${path} stroke=${INK} stroke-width="1.2" /><circle cx=${x} cy=${y} r="2.6" fill=${INK} />`;

export const stroke = (d: string, width = 2, colour = LINE): SVGTemplateResult =>
  svg`<path d=${d} stroke=${colour} stroke-width=${width} />`;

/** A cord such as a nerve or a vessel: an edge, its colour and a glint along it. */
export const cord = (d: string, width: number, colour: string): SVGTemplateResult => svg`
  <path d=${d} stroke=${INK} stroke-width=${width + 2.5} stroke-linecap="butt" />
  <path d=${d} stroke=${colour} stroke-width=${width} stroke-linecap="butt" />
  <path d=${d} stroke="#fff" stroke-opacity=".45" stroke-width=${width / 5} stroke-linecap="butt" />`;

const HEAD =
  "M160 12C226 12 276 52 286 112C291 146 290 184 283 214C275 250 256 288 226 312C206 327 184 334 160 334" +
  "C136 334 114 327 94 312C64 288 45 250 37 214C30 184 29 146 34 112C44 52 94 12 160 12Z";
const EAR = "M284 148C300 140 310 150 307 170C305 190 296 204 282 200Z";

const skin = (d: string): SVGTemplateResult =>
  svg`<path d=${d} fill=${PAPER} /><path d=${d} fill=${SOFT} stroke=${LINE} stroke-width="2" />`;

const flipped = (part: SVGTemplateResult): SVGTemplateResult =>
  svg`<g transform="translate(320) scale(-1 1)">${part}</g>`;

/** An open eye of the right half of the picture. */
export const OPEN_EYE = svg`
  <path d="M184 156Q212 132 240 156Q212 170 184 156Z" fill="#f7fbfc" stroke=${LINE} />
  <circle cx="212" cy="153" r="9" fill="#16242f" /><circle cx="215" cy="150" r="2.6" fill="#f7fbfc" />
  ${stroke("M184 156Q212 132 240 156", 3.5, INK)}${stroke("M190 143Q212 128 236 143M196 170Q212 177 230 170")}`;

export const BROW = stroke("M185 111Q213 99 243 111", 5.5);

/** The branches of the face nerve in the right half of the picture, from the ear to the forehead, eye and mouth. */
export const FACE_NERVE =
  "M294 194C278 196 270 190 265 178C264 152 272 130 266 102M265 178C262 172 258 168 252 166" +
  "M278 196C262 200 250 206 238 216M278 196C262 216 248 240 232 258M279 196C268 244 248 272 224 292";

/** A short arrow for what moves, with its point at the origin, pointing up. */
export const arrow = (x: number, y: number, turn: number): SVGTemplateResult =>
  svg`<path
    d="M0 22V2M-6 8L0 0L6 8"
    transform="translate(${x} ${y}) rotate(${turn})"
    stroke=${MOVES}
    stroke-width="4.5"
  />`;

/** A face from the front, 62 % of the map's. `left` and `right` are what is drawn on the halves of the picture. */
export const face = (left: SVGTemplateResult, right: SVGTemplateResult, middle: SVGTemplateResult): SVGTemplateResult =>
  svg`<g transform="translate(-4 78) scale(.62)">
    ${skin("M106 300V362C104 384 84 392 60 400H260C236 392 216 384 214 362V300Z")}
    ${skin(EAR)}${flipped(skin(EAR))}${skin(HEAD)}
    <path
      d="M32 152C10 60 78 2 160 2C242 2 310 60 288 152C284 112 270 84 252 72C214 58 168 74 122 52C92 62 48 92 32 152Z"
      fill=${LINE}
    />
    ${stroke("M153 172Q150 194 141 208Q137 218 147 221M173 221Q183 218 179 208M152 222Q160 227 168 222")}
    ${middle}${flipped(left)}${right}
  </g>`;

/** A close-up, and the spot of the drawing that it enlarges. */
export function closeUp(
  id: string,
  [x, y, r]: readonly [number, number, number],
  [spotX, spotY]: readonly [number, number],
  inside: SVGTemplateResult,
): SVGTemplateResult {
  const [dx, dy] = [x - spotX, y - spotY];
  const far = Math.hypot(dx, dy);
  const [px, py] = [(-dy / far) * r, (dx / far) * r];
  return svg`
    <path
      d="M${spotX} ${spotY}L${(x + px).toFixed(1)} ${(y + py).toFixed(1)}L${(x - px).toFixed(1)} ${(y - py).toFixed(1)}Z"
      fill=${LINE} fill-opacity=".3"
    />
    <circle cx=${spotX} cy=${spotY} r="6" stroke=${INK} stroke-width="2" />
    <circle cx=${x} cy=${y} r=${r} fill=${PAPER} />
    <clipPath id="close-up-${id}"><circle r=${r} /></clipPath>
    <g transform="translate(${x} ${y})">
      <g clip-path="url(#close-up-${id})">${inside}</g>
      <circle r=${r} stroke=${INK} stroke-width="2.5" />
    </g>`;
}

/** A nerve at its root, and a vessel that presses a dent into it; for `closeUp`. */
export const pressedRoot = (nerve: string, words: { vessel: string; stem: readonly string[] }): SVGTemplateResult => svg`
  <path d="M-90 -90H-36C-22 -50 -18 -20 -22 4C-18 30 -26 60 -38 90H-90Z" fill=${SOFT} stroke=${LINE} stroke-width="2" />
  ${cord("M-24 2C-8 2 -2 28 20 28C44 28 56 6 96 4", 15, NERVE)}
  ${cord("M96 -44C52 -50 0 -42 2 -14C4 18 36 18 50 2C60 -10 76 -18 96 -20", 15, VESSEL)}
  ${label(-49, -8, words.stem, "middle")}${label(6, -56, words.vessel, "middle")}${label(17, 54, nerve, "middle")}`;

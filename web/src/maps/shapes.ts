// The shapes of the face and the body: for each spot its area and where its tick stands, for the right half of the
// picture only (the left half is its mirror image). One unit is one CSS pixel or a little less at 360 px, so every
// target keeps 48 units free of others; `hit` widens a spot whose own area is smaller or has corners cut off.
import { svg, type SVGTemplateResult } from "lit";

/** One spot of a picture. */
export interface Spot {
  value: string;
  /** Whether it is there on both halves of the picture. */
  twice: boolean;
  area: string;
  hit?: string;
  tick: readonly [number, number];
}

/** A picture: its size, what is drawn under and over the spots, and the spots in the order of the Tab key. */
export interface Picture {
  box: string;
  middle: number;
  under: SVGTemplateResult;
  over: SVGTemplateResult;
  spots: readonly Spot[];
}

const both = (half: SVGTemplateResult): SVGTemplateResult =>
  svg`<g>${half}</g><g transform="translate(320) scale(-1 1)">${half}</g>`;

const HEAD =
  "M160 12C226 12 276 52 286 112C291 146 290 184 283 214C275 250 256 288 226 312C206 327 184 334 160 334" +
  "C136 334 114 327 94 312C64 288 45 250 37 214C30 184 29 146 34 112C44 52 94 12 160 12Z";

export const FACE: Picture = {
  box: "0 0 320 400",
  middle: 160,
  under: svg`
    ${both(svg`
      <path class="skin" d="M284 148C300 140 310 150 307 170C305 190 296 204 282 200Z" />
      <path class="line" d="M291 162Q300 160 298 174Q296 184 290 188" />`)}
    <path class="skin" d="M106 300V362C104 384 84 392 60 400H260C236 392 216 384 214 362V300Z" />
    <path class="skin" d=${HEAD} />`,
  over: svg`
    <path class="hair" d="M32 150C14 64 76 2 160 2C244 2 306 64 288 150C284 110 270 84 252 72C214 58 168 74 122 52
      C92 62 48 92 32 150Z" />
    ${both(svg`
      <path class="brow" d="M184 112Q212 97 244 110" />
      <path class="white" d="M183 156Q212 129 241 156Q212 174 183 156Z" />
      <circle class="iris" cx="212" cy="153" r="10.5" />
      <circle class="glint" cx="212" cy="149" r="3" />
      <path class="lash" d="M183 156Q212 129 241 156" />
      <path class="line" d="M189 144Q212 127 237 144M192 168Q212 182 234 167" />`)}
    <path class="line" d="M152 168Q150 194 140 208Q136 218 146 221M174 221Q184 218 180 209M151 221Q160 228 169 221" />
    <path class="lip" d="M124 262Q146 254 160 259Q174 254 196 262Q176 284 160 284Q144 284 124 262Z" />
    <path class="lash thin" d="M121 260Q160 274 199 260" />
    <path class="line" d="M146 305Q160 311 174 305" />`,
  spots: [
    {
      value: "forehead",
      twice: true,
      area: "M162 66C196 68 226 62 250 74C264 84 274 98 279 117H162Z",
      hit: "M160 58C196 58 240 56 262 74L286 119H160Z",
      tick: [218, 84],
    },
    {
      value: "around_eye",
      twice: true,
      area: "M176 121H280C286 146 286 174 280 199H192Q174 196 174 160Q174 132 176 121Z",
      hit: "M166 120H294V200H166Z",
      tick: [264, 160],
    },
    {
      value: "eyelid",
      twice: true,
      area: "M179 156Q186 130 212 130Q238 130 245 156Q238 180 212 180Q186 180 179 156Z",
      hit: "M178 129H245V180H178Z",
      tick: [190, 137],
    },
    {
      value: "cheek",
      twice: true,
      area: "M190 203H279C275 226 268 244 262 256H224Q218 234 187 227Q186 214 190 203Z",
      hit: "M182 201H294V256H224Q218 234 182 227Z",
      tick: [250, 226],
    },
    {
      value: "mouth",
      twice: true,
      area: "M162 233H186Q214 238 219 262L217 314C202 325 182 330 162 331Z",
      hit: "M160 230H186Q217 236 222 260V336H160Z",
      tick: [194, 302],
    },
    {
      value: "jaw",
      twice: true,
      area: "M224 260H261C252 282 240 298 222 311Z",
      hit: "M223 257H294V330H223Z",
      tick: [238, 276],
    },
    {
      value: "neck",
      twice: true,
      area: "M162 337C180 337 198 333 211 325V364C212 374 218 382 226 387H162Z",
      hit: "M160 336H236V400H160Z",
      tick: [188, 364],
    },
  ],
};

export const BODY: Picture = {
  box: "40 0 240 376",
  middle: 160,
  under: svg`
    <path class="skin" d="M148 44H172V72H148Z" />
    <circle class="skin" cx="160" cy="31" r="25" />
    <path class="hair" d="M134 36C130 14 144 3 160 3C176 3 190 14 186 36C180 20 168 20 156 17C146 18 138 24 134 36Z" />
    <path class="line" d="M153 30V32M167 30V32M152 41Q160 46 168 41" />
    <path class="skin" d="M120 76Q160 60 200 76Q204 130 196 160Q196 190 202 214H118Q124 190 124 160Q116 130 120 76Z" />
    ${both(svg`
      <path class="skin" d="M196 73Q218 74 224 98L260 196Q246 208 234 202L196 116Z" />
      <path class="skin" d="M234 204Q248 210 260 199Q276 216 271 232Q262 248 246 242Q236 226 234 204Z" />
      <path class="skin" d="M162 216H202Q208 268 200 326H172Q164 270 162 216Z" />
      <path class="skin" d="M172 328H200Q204 344 216 354Q220 368 206 369H178Q168 369 168 356Z" />`)}`,
  over: svg``,
  spots: [
    {
      value: "arm",
      twice: true,
      area: "M197 75Q217 76 222 98L257 195Q246 204 236 199L199 116Z",
      hit: "M194 70H236L280 196H226L194 130Z",
      tick: [230, 144],
    },
    {
      value: "trunk",
      twice: false,
      area: "M123 78Q160 64 197 78Q201 130 193 160Q193 190 199 211H121Q127 190 127 160Q119 130 123 78Z",
      tick: [160, 146],
    },
    {
      value: "hand",
      twice: true,
      area: "M237 206Q248 211 259 203Q273 216 268 231Q261 244 248 239Q239 226 237 206Z",
      hit: "M224 198H280V252H224Z",
      tick: [253, 222],
    },
    {
      value: "leg",
      twice: true,
      area: "M165 219H199Q205 268 197 323H175Q167 270 165 219Z",
      hit: "M161 214H216V325H161Z",
      tick: [184, 268],
    },
    {
      value: "foot",
      twice: true,
      area: "M175 331H198Q202 346 213 356Q216 366 206 366H178Q171 366 171 356Z",
      hit: "M161 326H222V376H161Z",
      tick: [190, 352],
    },
  ],
};

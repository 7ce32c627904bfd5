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
    <path class="hair" d="M32 152C10 60 78 2 160 2C242 2 310 60 288 152C284 112 270 84 252 72C214 58 168 74 122 52
      C92 62 48 92 32 152Z" />
    ${both(svg`
      <path class="brow" d="M185 111Q213 99 243 111" />
      <path class="white" d="M184 156Q212 132 240 156Q212 170 184 156Z" />
      <circle class="iris" cx="212" cy="153" r="9" />
      <circle class="glint" cx="215" cy="150" r="2.6" />
      <path class="lash" d="M184 156Q212 132 240 156" />
      <path class="line" d="M190 143Q212 128 236 143M196 170Q212 177 230 170" />`)}
    <path class="line" d="M153 172Q150 194 141 208Q137 218 147 221M173 221Q183 218 179 208M152 222Q160 227 168 222" />
    <path class="line" d="M133 258Q150 250 160 255Q170 250 187 258M141 277Q160 286 179 277" />
    <path class="lash" d="M124 260Q160 278 196 260" />`,
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

const BODY_HALF =
  "M160 60H171Q172 70 190 74C212 77 224 88 229 108L259 194C272 204 278 222 272 240C268 251 255 251 251 240" +
  "C247 230 243 220 239 204L206 128C205 152 200 168 201 188C202 206 210 218 210 240C211 290 205 322 199 354" +
  "C200 366 216 374 216 384C215 393 200 393 184 392C173 391 173 380 174 354C175 322 168 280 160 244Z";

export const BODY: Picture = {
  box: "40 0 240 400",
  middle: 160,
  under: svg`
    <path class="skin" d="M149 46H171V74H149Z" />
    <circle class="skin" cx="160" cy="31" r="25" />
    <path class="hair" d="M133 38C128 14 143 3 160 3C177 3 192 14 187 38C182 20 168 22 153 15C144 20 138 24 133 38Z" />
    <path class="line" d="M152 32V33M168 32V33M152 42Q160 47 168 42" />
    ${both(svg`<path class="skin bare" d=${BODY_HALF} />`)}`,
  over: svg``,
  spots: [
    {
      value: "arm",
      twice: true,
      area: "M193 77C212 80 221 90 226 109L256 194Q248 202 240 200L206 121Q203 96 193 77Z",
      hit: "M192 70H240L280 196H228L198 134Z",
      tick: [229, 146],
    },
    {
      value: "trunk",
      twice: false,
      area:
        "M130 77Q160 66 190 77Q200 96 203 124C202 150 197 168 198 189Q199 202 204 214Q160 226 116 214Q121 202 122 189" +
        "C123 168 118 150 117 124Q120 96 130 77Z",
      tick: [160, 146],
    },
    {
      value: "hand",
      twice: true,
      area: "M242 206Q250 207 258 199C269 208 274 224 269 238C265 247 257 246 254 238C250 228 246 220 242 206Z",
      hit: "M226 198H280V256H226Z",
      tick: [257, 222],
    },
    {
      value: "leg",
      twice: true,
      area: "M162 226Q186 226 205 219Q207 230 207 240C208 288 203 320 197 350H177C178 320 171 276 162 244Z",
      hit: "M161 216H218V352H161Z",
      tick: [187, 284],
    },
    {
      value: "foot",
      twice: true,
      area: "M177 356H197C199 368 213 376 213 384C212 390 200 390 185 389C176 388 176 376 177 356Z",
      hit: "M161 353H224V400H161Z",
      tick: [191, 374],
    },
  ],
};

import { html, LitElement, nothing, svg, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { PICKER, type Side } from "../strings-maps.js";
import { canBeBoth, hasSides, messageOf, stateOf, tap, wordsOf, type Chosen, type PlaceOption, type Sides } from "./places.js";
import { pickerStyles } from "./picker-styles.js";
import { BODY, FACE, type Picture, type Spot } from "./shapes.js";
import { shared } from "./styles.js";

const TICK = "M-5.5 .5L-1.5 4.5L6 -4.5";
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A picture of a face and a body on which the spots that twitch are chosen, or the same as a list.
 *
 * In: `options` (the places on offer), `extras` (words of buttons that are sent alone), `disabled`, `facing`.
 * Out: the event `tw-answer` with `detail: {message}`, such as "left eyelid, left cheek".
 *
 * The picture is like a mirror at first: the person's left is on its left. Most people who look for a twitch stand
 * before a mirror or their phone, which shows a mirror image too, and the finger that points at the spot on the screen is
 * on the same side as the hand that feels it. In a doctor's view everybody has to turn the picture round in the head,
 * and people who mix up left and right do so most easily then. Who fills it in for somebody else can turn it round. In
 * both views the sides are written above the picture, and each tap says its side in words below it.
 */
@customElement("tw-place-picker")
export class PlacePicker extends LitElement {
  static override styles = [shared, pickerStyles];

  @property({ attribute: false }) options: PlaceOption[] = [];
  @property({ attribute: false }) extras: string[] = [];
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Whether the picture is like a person who faces the reader, not like a mirror. */
  @property({ type: Boolean, reflect: true }) facing = false;
  @state() private chosen: Chosen = new Map();
  @state() private asList = false;
  @state() private bodyShown = false;
  @state() private hint = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("options")) return;
    this.chosen = new Map([...this.chosen].filter(([value]) => this.offers(value)));
    this.bodyShown = this.bodyShown || (this.drawn(BODY) && !this.drawn(FACE));
  }

  protected override render(): unknown {
    return html`
      <p>${this.asList ? PICKER.helpList : `${PICKER.help} ${PICKER.middle}`}</p>
      <button class="link" @click=${() => (this.asList = !this.asList)}>
        ${this.asList ? PICKER.toPicture : PICKER.toList}
      </button>
      ${this.asList ? this.list() : this.pictures()}
      <p class="told">
        ${this.chosen.size
          ? PICKER.chosen.replace("{places}", capital(messageOf(this.chosen, this.options)))
          : PICKER.nothing}
      </p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>${PICKER.send}</button>
        ${this.extras.map(
          (words) => html`<button ?disabled=${this.disabled} @click=${() => this.answer(words)}>${words}</button>`,
        )}
      </div>
    `;
  }

  // -- the pictures

  private pictures(): unknown {
    const body = this.drawn(BODY);
    return html`
      <div class="pictures">
        ${this.drawn(FACE) ? this.picture(FACE, PICKER.face, "face") : nothing} ${this.wide()}
        ${body
          ? html`<button
              class="more"
              aria-expanded=${this.bodyShown}
              @click=${() => (this.bodyShown = !this.bodyShown)}
            >
              ${this.bodyShown ? PICKER.hideBody : PICKER.showBody}
            </button>`
          : nothing}
        ${body ? this.picture(BODY, PICKER.body, this.bodyShown ? "body open" : "body") : nothing}
      </div>
      <p class="view">
        ${this.facing ? PICKER.facing : PICKER.mirror}
        <button class="link" @click=${() => (this.facing = !this.facing)}>
          ${this.facing ? PICKER.toMirror : PICKER.toFacing}
        </button>
      </p>
    `;
  }

  private picture(picture: Picture, name: string, kind: string): unknown {
    const [first, second] = this.facing ? [PICKER.yourRight, PICKER.yourLeft] : [PICKER.yourLeft, PICKER.yourRight];
    return html`<div class="picture ${kind}">
      <div class="sides" aria-hidden="true"><span>${first}</span><span>${second}</span></div>
      <svg viewBox=${picture.box} role="group" aria-label=${name}>
        ${picture.under} ${picture.spots.map((spot) => this.spots(spot, picture.middle))}
        <g class="art">${picture.over}</g>
        <g class="art">${picture.spots.map((spot) => this.ticks(spot, picture.middle))}</g>
      </svg>
    </div>`;
  }

  private sidesOf(spot: Spot): (Side | "")[] {
    if (!spot.twice) return [""];
    return this.facing ? ["right", "left"] : ["left", "right"]; // the left half of the picture first
  }

  private spots(spot: Spot, middle: number): unknown {
    const offered = this.offers(spot.value);
    return this.sidesOf(spot).map((side, at) => {
      const flip = spot.twice && at === 0 ? `translate(${2 * middle}) scale(-1 1)` : nothing;
      const shape = svg`${spot.hit ? svg`<path class="hit" d=${spot.hit} />` : nothing}<path class="area" d=${spot.area} />`;
      if (!offered) return svg`<g class="off" transform=${flip}><path class="area" d=${spot.area} /></g>`;
      return svg`<g
        class="spot"
        data-spot=${`${side} ${spot.value}`.trim()}
        transform=${flip}
        role="checkbox"
        tabindex=${this.disabled ? nothing : 0}
        aria-checked=${stateOf(this.chosen, spot.value, side)}
        aria-disabled=${this.disabled ? "true" : nothing}
        aria-label=${capital(wordsOf(spot.value, side))}
        @click=${() => this.tap(spot.value, side)}
        @keydown=${(event: KeyboardEvent) => this.keyed(event, spot.value, side)}
      >${shape}</g>`;
    });
  }

  private ticks(spot: Spot, middle: number): unknown {
    return this.sidesOf(spot).map((side, at) => {
      const chosen = stateOf(this.chosen, spot.value, side);
      if (chosen === "false" || !this.offers(spot.value)) return nothing;
      const x = spot.twice && at === 0 ? 2 * middle - spot.tick[0] : spot.tick[0];
      const mark =
        chosen === "true" ? svg`<path class="tick" d=${TICK} />` : svg`<text class="unsure" y="5">?</text>`;
      return svg`<g transform="translate(${x} ${spot.tick[1]})"><circle class="badge" r="11" />${mark}</g>`;
    });
  }

  private wide(): unknown {
    const drawn = new Set([...FACE.spots, ...BODY.spots].map((spot) => spot.value));
    const buttons = this.options.filter((option) => !drawn.has(option.value));
    if (!buttons.length) return nothing;
    return html`<div class="wide" role="group" aria-label=${PICKER.wide}>
      ${buttons.map((option) => {
        const sides: (Side | "")[] = !hasSides(option.value) ? [""] : this.facing ? ["right", "left"] : ["left", "right"];
        return sides.map(
          (side) => html`<button
            class=${side ? "side" : ""}
            aria-pressed=${stateOf(this.chosen, option.value, side)}
            ?disabled=${this.disabled}
            @click=${() => this.tap(option.value, side)}
          >
            ${capital(wordsOf(option.value, side, option.label))}
          </button>`,
        );
      })}
    </div>`;
  }

  // -- the list

  private list(): unknown {
    return html`<ul>
      ${this.options.map(
        ({ value, label }) => html`<li>
          <label class="place">
            <input
              type="checkbox"
              .checked=${this.chosen.has(value)}
              ?disabled=${this.disabled}
              @change=${(event: Event) => this.tick(value, (event.target as HTMLInputElement).checked)}
            />
            <span>${label}</span>
          </label>
          ${this.chosen.has(value) && hasSides(value) ? this.sides(value, label) : nothing}
        </li>`,
      )}
    </ul>`;
  }

  private sides(value: string, label: string): unknown {
    const sides = (["left", "right", "both", "unsure"] as const).filter((side) => side !== "both" || canBeBoth(value));
    return html`<div class="which" role="radiogroup" aria-label=${PICKER.whichSide.replace("{place}", label)}>
      ${sides.map(
        (side) => html`<label>
          <input
            type="radio"
            name=${`side-${value}`}
            .checked=${this.chosen.get(value) === side}
            ?disabled=${this.disabled}
            @change=${() => this.choose(new Map(this.chosen).set(value, side))}
          />
          <span>${PICKER.sides[side]}</span>
        </label>`,
      )}
    </div>`;
  }

  // -- choosing and sending

  private offers(value: string): boolean {
    return this.options.some((option) => option.value === value);
  }

  private drawn(picture: Picture): boolean {
    return picture.spots.some((spot) => this.offers(spot.value));
  }

  private tap(value: string, side: Side | ""): void {
    if (!this.disabled) this.choose(tap(this.chosen, value, side));
  }

  private tick(value: string, chosen: boolean): void {
    const next = new Map<string, Sides>(this.chosen);
    if (chosen) next.set(value, "");
    else next.delete(value);
    this.choose(next);
  }

  private choose(chosen: Chosen): void {
    this.chosen = chosen;
    this.hint = "";
    this.bodyShown = this.bodyShown || BODY.spots.some((spot) => chosen.has(spot.value));
  }

  private keyed(event: KeyboardEvent, value: string, side: Side | ""): void {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    if (!event.repeat) this.tap(value, side);
  }

  private send(): void {
    if (this.chosen.size) this.answer(messageOf(this.chosen, this.options));
    else this.hint = PICKER.chooseFirst;
  }

  private answer(message: string): void {
    this.dispatchEvent(new CustomEvent("tw-answer", { bubbles: true, composed: true, detail: { message } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "tw-place-picker": PlacePicker;
  }
}

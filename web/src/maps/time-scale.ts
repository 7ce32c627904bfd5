import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { TIME, UNITS } from "../strings-maps.js";
import { shared } from "./styles.js";
import { COMMON, lengthOf, MOST, nearestStop, STOPS, wordsOfTime, type Ago, type Unit } from "./times.js";

const MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);
const START = STOPS.findIndex((stop) => stop.unit === "week");
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A scale of time for "how long ago did it begin?".
 *
 * In: `extras` (words of buttons that are sent alone, such as "Not sure"), `disabled`.
 * Out: the event `tw-answer` with `detail: {message}`, such as "2 weeks".
 *
 * A native slider with words, buttons for common answers, and an exact number all set the same time. None of them sends
 * it: urgency turns on the time, so a slip of the finger must not be an answer. The send button says what it sends.
 */
@customElement("tw-time-scale")
export class TimeScale extends LitElement {
  static override styles = [
    shared,
    css`
      .slide {
        margin-block: 0.75rem;
        max-width: 34rem;
      }
      input[type="range"] {
        display: block;
        width: 100%;
        height: 44px;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
        touch-action: pan-y;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
        font-size: 0.9em;
      }
      fieldset {
        margin: 0.5rem 0;
        border: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
      }
      input[type="number"] {
        width: 5.5rem;
      }
    `,
  ];

  @property({ attribute: false }) extras: string[] = [];
  @property({ type: Boolean, reflect: true }) disabled = false;
  @state() private ago: Ago | null = null;
  @state() private hint = "";
  @state() private unit: Unit = "day";
  @state() private exact = "";

  protected override render(): unknown {
    const told = this.ago ? capital(wordsOfTime(this.ago)) : TIME.nothing;
    return html`
      <div class="row" role="group" aria-label=${TIME.common}>
        ${COMMON.map((at) => this.chip(STOPS[at]!))}
      </div>
      <div class="slide">
        <input
          type="range"
          min="0"
          max=${STOPS.length - 1}
          step="1"
          .value=${String(this.ago ? nearestStop(this.ago) : START)}
          aria-label=${TIME.slider}
          aria-valuetext=${told}
          ?disabled=${this.disabled}
          @input=${this.slid}
          @click=${this.slid}
          @keyup=${this.keyed}
        />
        <div class="ends" aria-hidden="true"><span>${capital(TIME.from)}</span><span>${capital(TIME.to)}</span></div>
      </div>
      ${this.exactly()}
      <p class="told">${told}</p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>
          ${TIME.send}${this.ago ? html`: ${wordsOfTime(this.ago)}` : null}
        </button>
        ${this.extras.map(
          (words) => html`<button ?disabled=${this.disabled} @click=${() => this.answer(words)}>${words}</button>`,
        )}
      </div>
    `;
  }

  private chip(stop: Ago): unknown {
    const words = lengthOf(stop);
    const pressed = this.ago !== null && lengthOf(this.ago) === words;
    return html`<button aria-pressed=${pressed} ?disabled=${this.disabled} @click=${() => this.choose(stop)}>
      ${capital(words)}
    </button>`;
  }

  private exactly(): unknown {
    const units = Object.entries(UNITS);
    return html`<fieldset ?disabled=${this.disabled}>
      <legend>${TIME.exact}</legend>
      <div class="row">
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${MOST}
          step="1"
          aria-label=${TIME.number}
          .value=${this.exact}
          @input=${this.numbered}
        />
        <select aria-label=${TIME.unit} .value=${this.unit} @change=${this.united}>
          ${units.map(([unit, word]) => html`<option value=${unit}>${word}</option>`)}
        </select>
      </div>
    </fieldset>`;
  }

  private choose(ago: Ago, exact = ""): void {
    this.ago = ago;
    this.exact = exact;
    this.hint = "";
  }

  private slid(event: Event): void {
    this.choose(STOPS[Number((event.target as HTMLInputElement).value)]!);
  }

  // A key that leaves the slider where it starts still chooses that time.
  private keyed(event: KeyboardEvent): void {
    if (MOVES.has(event.key) || event.key === " " || event.key === "Enter") this.slid(event);
  }

  private numbered(event: Event): void {
    this.count((event.target as HTMLInputElement).value, this.unit);
  }

  private united(event: Event): void {
    this.unit = (event.target as HTMLSelectElement).value as Unit;
    if (this.exact) this.count(this.exact, this.unit);
  }

  private count(typed: string, unit: Unit): void {
    const count = Number(typed);
    if (Number.isInteger(count) && count >= 1 && count <= MOST) this.choose({ count, unit }, typed);
    else [this.ago, this.exact] = [null, typed];
  }

  private send(): void {
    if (this.ago) this.answer(wordsOfTime(this.ago));
    else this.hint = TIME.chooseFirst;
  }

  private answer(message: string): void {
    this.dispatchEvent(new CustomEvent("tw-answer", { bubbles: true, composed: true, detail: { message } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "tw-time-scale": TimeScale;
  }
}

// What a screen reader is told, once: calmly, or at once in an emergency.
import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";

const KEPT = 20_000;

interface Line {
  key: number;
  text: string;
}

export class Announcer {
  private calm: Line[] = [];
  private alarm: Line[] = [];
  private next = 1;

  /** `changed` is called whenever the regions must be drawn anew. */
  constructor(private readonly changed: () => void) {}

  say(text: string): void {
    this.calm = this.add(this.calm, text);
  }

  alarmWith(text: string): void {
    this.alarm = this.add(this.alarm, text);
  }

  /** The two regions; they stand there before anything is said in them. */
  view(): TemplateResult {
    // Keyed, so that a line which goes does not look like a change of those that stay.
    const lines = (of: Line[]) => repeat(of, ({ key }) => key, ({ text }) => html`<p>${text}</p>`);
    return html`
      <div class="unseen" aria-live="polite" data-part="news">${lines(this.calm)}</div>
      <div class="unseen" aria-live="assertive" data-part="alarm">${lines(this.alarm)}</div>`;
  }

  private add(lines: Line[], text: string): Line[] {
    const key = this.next++;
    // Old lines go, so that nobody comes upon them when reading through the page.
    setTimeout(() => this.drop(key), KEPT);
    this.changed();
    return [...lines, { key, text }];
  }

  private drop(key: number): void {
    this.calm = this.calm.filter((line) => line.key !== key);
    this.alarm = this.alarm.filter((line) => line.key !== key);
    this.changed();
  }
}

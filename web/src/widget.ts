// The element <twitch-check>: the panel with the conversation, and what a person can do there.
import { LitElement, type TemplateResult, html, nothing } from "lit";
import { Announcer } from "./announcer";
import { copyText } from "./clipboard";
import { Conversation, type Deletion, type End, type Happening, type Waiting } from "./conversation";
import { drawingStyles } from "./drawings";
import { keepInTab } from "./keeping";
import { printAlone } from "./printing";
import { assessmentIn, isEmergency, type Message } from "./protocol";
import { chooseLanguage, language, strings } from "./strings";
import { fitting, frame } from "./styles/frame";
import { controls, theme } from "./styles/theme";
import { card, thread as threadStyle } from "./styles/thread";
import { type Entry, Thread } from "./thread";
import { type PanelState, panelView } from "./views/panel";
import { icon } from "./views/icons";
import { spoken } from "./views/message";
import { sheetView } from "./views/sheet";

const SIZES = [100, 125, 150, 175, 200];
const SMALL = "(max-width: 30rem), (max-height: 30rem)";

let api = "/webhooks/web";

/** Says where the server is, before any element stands in the page. */
export function serveFrom(address: string): void {
  api = address;
}

export class TwitchCheck extends LitElement {
  static override styles = [theme, controls, frame, threadStyle, card, drawingStyles, fitting];

  private readonly thread = new Thread();
  private readonly announcer = new Announcer(() => this.requestUpdate());
  private conversation!: Conversation;
  private waiting: Waiting = "none";
  private end: End | null = null;
  private deleting: PanelState["deleting"] = "no";
  private hint = "";
  private size = 0;
  private opened = false;
  private news = false;
  private greeted = false;
  private draft = "";

  override connectedCallback(): void {
    super.connectedCallback();
    chooseLanguage(this.dataset.lang ?? null);
    this.lang = language;
    window.addEventListener("online", this.wake);
    if (this.conversation) return;
    const world = {
      fetch: (address: string, init: RequestInit) => fetch(address, init),
      keeping: keepInTab(tabStorage()),
      isForeign: new URL(api, location.href).origin !== location.origin,
    };
    this.conversation = new Conversation(api, world, (happening) => this.hear(happening));
    if (!this.conversation.isResumed) return;
    this.thread.restore([], this.conversation.unsent);
    this.conversation.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("online", this.wake);
  }

  private readonly wake = () => this.conversation.wake();

  private get isLauncher(): boolean {
    return this.dataset.mode === "launcher";
  }

  protected override render(): TemplateResult {
    const inside = panelView(this.state, this.actions, this.announcer.view());
    const size = SIZES[this.size];
    if (!this.isLauncher) return html`<section class="panel" data-size=${size ?? 100} aria-label=${strings.chat}>${inside}</section>`;
    return html`
      <button class="launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.opened} ?hidden=${this.opened}
        @click=${() => this.open()}>
        ${icon("chat")}<span>${this.news ? strings.openWithNews : strings.open}</span>${this.news ? html`<span class="new"></span>` : nothing}
      </button>
      <dialog class="panel" data-size=${size ?? 100} aria-label=${strings.chat} @keydown=${this.onKey} @close=${this.closed}>${inside}</dialog>`;
  }

  private get state(): PanelState {
    return {
      entries: this.thread.entries,
      open: this.end ? null : this.thread.open,
      result: this.thread.lastOf((message) => assessmentIn(message) !== null),
      summary: this.thread.lastOf((message) => message.custom?.kind === "summary"),
      waiting: this.waiting,
      end: this.end,
      deleting: this.deleting,
      hint: this.hint,
      percent: SIZES[this.size] ?? 100,
      smallest: this.size === 0,
      largest: this.size === SIZES.length - 1,
      canClose: this.isLauncher,
    };
  }

  private readonly actions = {
    send: () => this.sendBox(),
    answer: (text: string) => this.answer(text),
    missing: (text: string) => this.announcer.say(text),
    tryNow: () => this.tryNow(),
    startAgain: () => this.startAgain(),
    askDelete: () => this.askDelete(),
    keepData: () => this.keepData(),
    deleteData: () => void this.deleteData(),
    resize: (step: number) => this.resize(step),
    close: () => this.close(),
    print: (entry: Entry) => void this.print(entry),
    copy: (entry: Entry) => void this.copy(entry),
    changed: () => this.askForChange(),
  };

  // What the transport tells.

  private hear(happening: Happening): void {
    if (happening.kind === "waiting") this.wait(happening.level);
    else if (happening.kind === "history") this.restored(happening);
    else if (happening.kind === "ended") this.ended(happening.why);
    else this.answered(happening.messages, happening.kind === "refused" ? "refused" : "said", happening.text);
    this.requestUpdate();
  }

  private wait(level: Waiting): void {
    this.waiting = level;
    if (level === "slow") this.announcer.say(strings.slow);
    if (level === "late") this.announcer.say(strings.late);
  }

  private restored({ turns, unsent }: { turns: Parameters<Thread["restore"]>[0]; unsent: string[] }): void {
    this.thread.restore(turns, unsent);
    if (!turns.length) return;
    this.announcer.say(strings.restored);
    const people = this.thread.entries.filter((entry) => entry.by === "person");
    void this.bringUp(people[people.length - 1]?.key);
  }

  private answered(messages: Message[], state: "said" | "refused", text: string): void {
    const at = this.thread.entries.find((entry) => entry.by === "person" && entry.state === "waiting")?.key;
    this.thread.answer(messages, state);
    for (const message of messages) this.announce(message);
    if (messages.some(isEmergency)) this.open();
    else if (this.isLauncher && !this.opened) this.news = true;
    // What could not be taken in goes back into the box, to be put in other words.
    if (state === "refused" && !this.box?.value) this.fill(text);
    void this.bringUp(at);
  }

  private announce(message: Message): void {
    if (!message.text?.trim()) return;
    const text = `${strings.assistant}: ${spoken(message)}`;
    if (isEmergency(message)) this.announcer.alarmWith(text);
    else this.announcer.say(text);
  }

  private ended(why: End): void {
    this.end = why;
    this.announcer.say(`${strings[why]} ${strings.endedEmergency}`);
  }

  // What the person does.

  private get box(): HTMLTextAreaElement | null {
    return this.renderRoot?.querySelector("textarea") ?? null;
  }

  private sendBox(): void {
    const text = this.box?.value.trim();
    if (!text || !this.box) return;
    if (this.end) {
      this.focusOn("[data-part=again]");
      return;
    }
    this.box.value = "";
    this.say(text);
    this.box.focus({ preventScroll: true });
  }

  // The button that was pressed goes away; the focus waits on what was said, so that the next stop is the answer.
  private answer(text: string): void {
    const key = this.say(text);
    if (key !== null) void this.updateComplete.then(() => this.focusOn(`#entry-${key}`));
  }

  private say(text: string): number | null {
    if (this.end) return null;
    const key = this.thread.say(text);
    this.hint = "";
    this.conversation.say(text);
    void this.bringUp(key);
    this.requestUpdate();
    return key;
  }

  private tryNow(): void {
    this.conversation.tryNow();
    this.focusOn("textarea");
  }

  private startAgain(): void {
    if (!this.end) {
      this.answer(strings.againWords);
      return;
    }
    this.begin(this.conversation.startAgain().join("\n"));
  }

  private begin(unsent: string): void {
    this.end = null;
    this.thread.giveUpWaiting();
    this.thread.note(strings.begunAgain);
    const [key] = this.thread.answer([{ text: strings.invite }]);
    if (unsent && !this.box?.value) this.fill(unsent);
    this.hint = unsent ? strings.unsentBack : "";
    this.announcer.say(`${strings.begunAgain} ${strings.invite} ${this.hint}`);
    void this.bringUp(key);
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn("textarea"));
  }

  private askForChange(): void {
    this.hint = strings.changedHint;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn("textarea"));
  }

  private askDelete(): void {
    this.deleting = "ask";
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn("[data-part=deletion]"));
  }

  private keepData(): void {
    this.deleting = "no";
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn("[data-part=delete]"));
  }

  private async deleteData(): Promise<void> {
    if (this.deleting === "busy") return;
    this.deleting = "busy";
    this.requestUpdate();
    const result = await this.conversation.deleteAll();
    this.deleted(result);
    this.requestUpdate();
    await this.updateComplete;
    this.focusOn(result === "done" ? "textarea" : "[data-part=deletion]");
  }

  private deleted(result: Deletion): void {
    this.deleting = result === "done" ? "no" : result;
    if (result !== "done") {
      this.announcer.say(result === "failed" ? strings.notDeleted : strings.deleteExpired);
      return;
    }
    this.end = null;
    this.thread.clear();
    this.thread.note(strings.deleted);
    this.fill("");
    this.announcer.say(strings.deleted);
  }

  private resize(step: number): void {
    this.size = Math.max(0, Math.min(SIZES.length - 1, this.size + step));
    this.announcer.say(strings.sizeNow(SIZES[this.size] ?? 100));
    this.requestUpdate();
  }

  private async print(entry: Entry): Promise<void> {
    if (entry.by !== "assistant") return;
    const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date());
    await printAlone(sheetView(entry.message, assessmentIn(entry.message) ? this.thread.told : [], date));
  }

  private async copy(entry: Entry): Promise<void> {
    if (entry.by !== "assistant") return;
    const done = await copyText(entry.message.text ?? "", this.renderRoot as ShadowRoot);
    this.hint = done ? strings.copied : strings.notCopied;
    this.announcer.say(this.hint);
    this.requestUpdate();
  }

  private fill(text: string): void {
    if (this.box) this.box.value = text;
    else this.draft = text;
  }

  protected override firstUpdated(): void {
    if (this.draft && this.box) this.box.value = this.draft;
  }

  // The panel of the launcher.

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  private open(): void {
    if (!this.isLauncher || this.opened || !this.dialog) return;
    this.opened = true;
    this.news = false;
    if (window.matchMedia(SMALL).matches) this.dialog.showModal();
    else this.dialog.show();
    // On a touch screen the box would call up the keyboard over half of the greeting.
    this.focusOn(window.matchMedia("(pointer: coarse)").matches ? ".history" : "textarea");
    if (!this.greeted && !this.thread.entries.length) this.announcer.say(`${strings.greeting} ${strings.invite}`);
    this.greeted = true;
    this.requestUpdate();
  }

  private close(): void {
    this.dialog?.close();
  }

  private readonly closed = () => {
    this.opened = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn(".launcher"));
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector.startsWith("#entry") });
  }

  // Brings a turn to the top of what is seen, so that a long answer is read from its beginning.
  private async bringUp(key: number | undefined): Promise<void> {
    await this.updateComplete;
    const entry = key && this.renderRoot.querySelector(`#entry-${key}`);
    if (!entry) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const box of this.renderRoot.querySelectorAll(".history, .scroller")) {
      if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
      const top = box.scrollTop + entry.getBoundingClientRect().top - box.getBoundingClientRect().top - 12;
      box.scrollTo({ top, behavior: still ? "auto" : "smooth" });
    }
  }
}

function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

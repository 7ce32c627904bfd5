// The inside of the panel: heading, emergency numbers, conversation, and the box to write in.
import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Deletion, End, Waiting } from "../conversation";
import { strings } from "../strings";
import type { Entry } from "../thread";
import type { CardActions } from "./card";
import { icon } from "./icons";
import { entryView } from "./message";
import { words } from "./words";

export interface PanelState {
  entries: readonly Entry[];
  /** The keys of the message that can be answered, of the newest result and of the newest summary. */
  open: number | null;
  result: number | null;
  summary: number | null;
  waiting: Waiting;
  end: End | null;
  deleting: "no" | "ask" | "busy" | Exclude<Deletion, "done">;
  hint: string;
  percent: number;
  smallest: boolean;
  largest: boolean;
  canClose: boolean;
}

export interface PanelActions {
  send(): void;
  answer(text: string): void;
  missing(text: string): void;
  tryNow(): void;
  startAgain(): void;
  askDelete(): void;
  keepData(): void;
  deleteData(): void;
  resize(step: number): void;
  close(): void;
  print(entry: Entry): void;
  copy(entry: Entry): void;
  changed(): void;
}

export function panelView(state: PanelState, actions: PanelActions, regions: TemplateResult): TemplateResult {
  return html`<div class="scroller">
      ${head(state, actions)} ${numbers()}
      <div class="history" role="region" tabindex="0" aria-label=${strings.conversation}>
        ${greeting(state, actions)}
        ${repeat(state.entries, ({ key }) => key, (entry) => entryView(entry, handles(entry, state, actions)))}
        ${state.waiting === "none" ? nothing : waiting(state)}
      </div>
      <div class="foot">${notices(state, actions)} ${composer(state, actions)} ${below(actions)}</div>
    </div>
    ${regions}`;
}

function waiting({ waiting: level }: PanelState): TemplateResult {
  return html`<p class="dots"><i aria-hidden="true"><b></b></i>${level === "late" ? strings.trying : strings.reading}</p>`;
}

function handles(entry: Entry, state: PanelState, actions: PanelActions) {
  const isResult = entry.key === state.result && (state.open === entry.key || !isOpenEmergency(entry));
  return {
    answering: entry.key === state.open ? actions : null,
    card: isResult || entry.key === state.summary ? cardActions(entry, actions) : null,
  };
}

// While an emergency is being cleared up there is one thing to do, and nothing may stand beside it.
function isOpenEmergency(entry: Entry): boolean {
  const custom = entry.by === "assistant" ? entry.message.custom : undefined;
  return custom?.kind === "assessment" && !custom.complete;
}

function cardActions(entry: Entry, actions: PanelActions): CardActions {
  return {
    print: () => actions.print(entry),
    copy: () => actions.copy(entry),
    summary: () => actions.answer(strings.summaryWords),
    changed: actions.changed,
    again: actions.startAgain,
    remove: actions.askDelete,
  };
}

function head(state: PanelState, actions: PanelActions): TemplateResult {
  const size = (step: number, name: string, off: boolean, kind: string) => html`
    <button type="button" class="tool" aria-label=${name} title=${name} aria-disabled=${off} @click=${() => off || actions.resize(step)}>
      <span class=${kind} aria-hidden="true">A</span>${icon(step < 0 ? "smaller" : "larger")}
    </button>`;
  return html`<div class="head">
    <span class="mark">${icon("mark")}</span>
    <div class="names"><h2>${strings.name}</h2><p>${strings.tagline}</p></div>
    <div class="tools" role="group" aria-label=${strings.textSize}>
      ${size(-1, strings.smaller, state.smallest, "little")} ${size(1, strings.larger, state.largest, "large")}
    </div>
    ${state.canClose
      ? html`<button type="button" class="tool" aria-label=${strings.close} title=${strings.close} @click=${actions.close}>${icon("close")}</button>`
      : nothing}
  </div>`;
}

function numbers(): TemplateResult {
  return html`<div class="numbers" role="group" aria-label=${strings.emergencyNumbers}>
    <strong>${strings.emergency}</strong>
    ${strings.numbers.map(({ number, where }) => html`<a href="tel:${number}" aria-label=${strings.callNumber(number, where)}>${number} ${where}</a>`)}
  </div>`;
}

function greeting(state: PanelState, actions: PanelActions): TemplateResult {
  const prefix = html`<span class="unseen">${strings.assistant}: </span>`;
  const starter = (text: string) => html`<button type="button" class="chip" @click=${() => actions.answer(text)}>${text}</button>`;
  return html`
    <article class="said assistant">${prefix}${words(strings.greeting)}</article>
    <article class="said assistant">${prefix}
      <div class="question"><p>${strings.invite}</p></div>
      ${state.entries.length
        ? nothing
        : html`<div class="chips" role="group" aria-label=${strings.startersName}>${strings.starters.map(starter)}</div>`}
    </article>`;
}

function notices(state: PanelState, actions: PanelActions): TemplateResult {
  return html`
    ${state.waiting === "late" ? lateNotice(actions) : nothing}
    ${state.end ? endNotice(state.end, actions) : nothing}
    ${state.deleting === "no" ? nothing : deletion(state.deleting, actions)}`;
}

function lateNotice(actions: PanelActions): TemplateResult {
  return html`<div class="notice" data-part="late">
    <p>${strings.late}</p>
    <div class="chips"><button type="button" class="chip" @click=${actions.tryNow}>${strings.tryNow}</button></div>
  </div>`;
}

function endNotice(end: End, actions: PanelActions): TemplateResult {
  return html`<div class="notice end" data-part="end">
    <p>${strings[end]}</p>
    <p class="small">${strings.endedEmergency}</p>
    <div class="chips"><button type="button" class="act" data-part="again" @click=${actions.startAgain}>${strings.again}</button></div>
  </div>`;
}

const DELETION = { ask: "deleteAsk", busy: "deleting", failed: "notDeleted", expired: "deleteExpired" } as const;

function deletion(step: keyof typeof DELETION, actions: PanelActions): TemplateResult {
  const yes = step === "failed" ? strings.deleteAgain : strings.deleteYes;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || step === "busy") return;
    event.preventDefault();
    actions.keepData();
  };
  return html`<div class="notice" role="group" tabindex="-1" aria-labelledby="deletion" data-part="deletion" @keydown=${leave}>
    <p id="deletion">${strings[DELETION[step]]}</p>
    ${step === "busy"
      ? nothing
      : html`<div class="chips">
          ${step === "expired" ? nothing : html`<button type="button" class="act" @click=${actions.deleteData}>${yes}</button>`}
          <button type="button" class="chip" @click=${actions.keepData}>${step === "ask" ? strings.deleteNo : strings.closeNotice}</button>
        </div>`}
  </div>`;
}

function composer(state: PanelState, actions: PanelActions): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    actions.send();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.send();
  };
  return html`<form class="composer" @submit=${submit} novalidate>
    <label for="message">${strings.label}</label>
    <div class="box">
      <textarea id="message" rows="2" autocomplete="off" enterkeyhint="send" dir="auto" aria-describedby="hint keys" @keydown=${keys}></textarea>
      <button type="submit" class="act">${icon("send")}<span>${strings.send}</span></button>
    </div>
    <p class="small hint" id="hint" ?hidden=${!state.hint}>${state.hint}</p>
    <p class="small hint keys" id="keys" ?hidden=${Boolean(state.hint)}>${strings.hint}</p>
  </form>`;
}

function below(actions: PanelActions): TemplateResult {
  return html`<div class="below">
    <button type="button" class="plain-button" @click=${actions.startAgain}>${strings.again}</button>
    <button type="button" class="plain-button" data-part="delete" @click=${actions.askDelete}>${strings.delete}</button>
  </div>`;
}

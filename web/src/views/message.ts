// One line of the conversation.
import { type TemplateResult, html, nothing } from "lit";
import { drawingOf } from "../drawings";
import { assessmentIn, isEmergency, questionIn, type Message } from "../protocol";
import { strings } from "../strings";
import type { Entry } from "../thread";
import { type CardActions, cardView } from "./card";
import { type Answering, chips, questionView } from "./question";
import { sourcesView, withoutSources, words } from "./words";

const LONG = 1500;

export interface Handles {
  /** The ways to answer, for the one message that is open. */
  answering: Answering | null;
  /** What can be done with the newest result. */
  card: CardActions | null;
}

export function entryView(entry: Entry, handles: Handles): TemplateResult {
  if (entry.by === "note") return html`<p class="note">${entry.text}</p>`;
  if (entry.by === "assistant") return said(entry.key, entry.message, handles);
  return html`<article class="said you ${entry.state}" tabindex="-1" id="entry-${entry.key}">
    <span class="unseen">${strings.you}: </span>${own(entry.text)}
    ${entry.state === "refused" ? html`<p class="small">${strings.notTaken}</p>` : nothing}
  </article>`;
}

// What is very long would push everything else away, so it is folded; nothing of it is left out.
function own(text: string): TemplateResult {
  if (text.length <= LONG) return html`<div class="own" dir="auto">${text}</div>`;
  return html`<div class="own" dir="auto" tabindex="0">${text.slice(0, LONG / 2)} …</div>
    <details class="fold"><summary>${strings.showAll}</summary><div class="own" dir="auto" tabindex="0">${text}</div></details>`;
}

function said(key: number, message: Message, handles: Handles): TemplateResult {
  const wide = assessmentIn(message) || message.custom?.kind === "summary";
  return html`<article class="said assistant ${wide ? "wide" : ""}" tabindex="-1" id="entry-${key}">
    <span class="unseen">${strings.assistant}: </span>${content(key, message, handles)}
  </article>`;
}

function content(key: number, message: Message, { answering, card }: Handles): TemplateResult {
  const text = message.text ?? "";
  const question = questionIn(message);
  if (question) return questionView(key, message, question, answering);
  const result = assessmentIn(message);
  if (result?.advice.length) return cardView(key, result, text, card);
  if (message.custom?.kind === "summary") return summaryView(text, card);
  const buttons = answering ? chips(key, message.buttons ?? [], answering) : nothing;
  const sources = message.custom?.kind === "explanation" ? message.custom.sources : undefined;
  const drawing = message.custom?.kind === "explanation" ? drawingOf(message.custom.topic) : null;
  return html`${drawing}<div class=${isEmergency(message) ? "alarming" : "plain"} id="question-${key}">${words(withoutSources(text, sources ?? []))}</div>
    ${sourcesView(sources)}${buttons}`;
}

function summaryView(text: string, actions: CardActions | null): TemplateResult {
  return html`<div class="summary">${words(text)}</div>
    ${actions
      ? html`<div class="chips" role="group" aria-label=${strings.sheetSummary}>
          <button type="button" class="chip" @click=${() => actions.print()}>${strings.print}</button>
          <button type="button" class="chip" @click=${() => actions.copy()}>${strings.copy}</button>
        </div>`
      : nothing}`;
}

/** What is said of a message to somebody who cannot see it; the whole of a result stands in the conversation. */
export function spoken(message: Message): string {
  const result = assessmentIn(message);
  if (!result?.complete || !result.advice.length || result.urgency === "emergency") return message.text ?? "";
  const reasons = result.reasons.filter(({ text }) => message.text?.includes(text)).map(({ text }) => text);
  return [result.before, result.urgency_name, result.action ?? result.advice[0], ...reasons, strings.moreInChat]
    .filter(Boolean)
    .join(" ");
}

// A question, and the ways to answer it beside one's own words.
import { type TemplateResult, html, nothing } from "lit";
import "../maps/place-picker";
import "../maps/time-scale";
import type { Button, Message, QuestionCustom } from "../protocol";
import { strings } from "../strings";
import { words } from "./words";

/** What the ways to answer may do. */
export interface Answering {
  answer(words: string): void;
  /** Says what is missing. */
  missing(words: string): void;
}

export function questionView(key: number, message: Message, question: QuestionCustom, answering: Answering | null): TemplateResult {
  const { before, why } = question;
  const asked = before === undefined ? (message.text ?? "") : (question.text ?? message.text ?? "");
  return html`
    ${before ? html`<div class="before">${words(before)}</div>` : nothing}
    <div class="question" id="question-${key}">${words(asked)}</div>
    ${answering && why ? html`<details class="fold why"><summary>${strings.why}</summary><p>${why}</p></details>` : nothing}
    ${answering ? waysToAnswer(key, message.buttons ?? [], question, answering) : nothing}`;
}

function waysToAnswer(key: number, buttons: Button[], question: QuestionCustom, answering: Answering): TemplateResult | typeof nothing {
  if (question.answer === "any_of" && question.asks.includes("location")) return places(key, buttons, question, answering);
  if (question.answer === "duration") return timeScale(key, buttons, answering);
  if (question.answer === "any_of" && question.options.length) return several(key, buttons, question, answering);
  if (question.answer === "number") return html`${numberView(key, answering)}${chips(key, buttons, answering)}`;
  return chips(key, buttons, answering);
}

/** One button for each answer that is offered. */
export function chips(key: number, buttons: Button[], answering: Answering): TemplateResult | typeof nothing {
  if (!buttons.length) return nothing;
  return html`<div class="chips" role="group" aria-labelledby="question-${key}">
    ${buttons.map(({ title, payload }) => html`<button type="button" class="chip" @click=${() => answering.answer(payload || title)}>${title}</button>`)}
  </div>`;
}

const titles = (buttons: Button[]) => buttons.map(({ title, payload }) => payload || title);
const answered = (answering: Answering) => (event: CustomEvent<{ message: string }>) => answering.answer(event.detail.message);

function places(key: number, buttons: Button[], { options }: QuestionCustom, answering: Answering): TemplateResult {
  return html`<div class="picker" role="group" aria-labelledby="question-${key}">
    <tw-place-picker .options=${options} .extras=${titles(buttons.slice(options.length))} @tw-answer=${answered(answering)}></tw-place-picker>
  </div>`;
}

function timeScale(key: number, buttons: Button[], answering: Answering): TemplateResult {
  return html`<div class="picker" role="group" aria-labelledby="question-${key}">
    <tw-time-scale .extras=${titles(buttons)} @tw-answer=${answered(answering)}></tw-time-scale>
  </div>`;
}

function several(key: number, buttons: Button[], question: QuestionCustom, answering: Answering): TemplateResult {
  // What is offered beside the options, "none of these" and "not sure", goes with no other answer.
  const alone = buttons.slice(question.options.length);
  return html`<form class="several" novalidate @submit=${(event: Event) => sendSeveral(event, answering)} @change=${leaveAlone}>
    <fieldset aria-labelledby="question-${key}">
      <div class="rows">
        ${question.options.map(({ label }) => row(label, false))}
      </div>
      <div class="rows alone">
        ${alone.map(({ title, payload }) => row(payload || title, true))}
      </div>
      <p class="problem" hidden>${strings.chooseNone}</p>
      <button type="submit" class="act">${strings.sendChoice}</button>
    </fieldset>
  </form>`;
}

function row(label: string, alone: boolean): TemplateResult {
  return html`<label class="row"><input type="checkbox" .value=${label} ?data-alone=${alone}><span>${label}</span></label>`;
}

const boxesOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];

function leaveAlone(event: Event): void {
  const changed = event.target as HTMLInputElement;
  if (!changed.checked) return;
  const alone = changed.hasAttribute("data-alone");
  for (const box of boxesOf(event.currentTarget as HTMLFormElement)) {
    if (box !== changed && (alone || box.hasAttribute("data-alone"))) box.checked = false;
  }
}

function sendSeveral(event: Event, answering: Answering): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const boxes = boxesOf(form);
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  if (chosen.length) answering.answer(chosen.join(", "));
  else complain(form, strings.chooseNone, boxes[0], answering);
}

function numberView(key: number, answering: Answering): TemplateResult {
  return html`<form class="number" novalidate @submit=${(event: Event) => sendNumber(event, answering)}>
    <label for="number-${key}">${strings.numberLabel}</label>
    <div class="line">
      <input id="number-${key}" type="text" inputmode="numeric" autocomplete="off" maxlength="20">
      <button type="submit" class="act">${strings.sendNumber}</button>
    </div>
    <p class="problem" hidden>${strings.numberMissing}</p>
  </form>`;
}

function sendNumber(event: Event, answering: Answering): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.querySelector("input");
  const text = field?.value.trim();
  if (text) answering.answer(text);
  else complain(form, strings.numberMissing, field, answering);
}

function complain(form: HTMLFormElement, text: string, field: HTMLElement | null | undefined, answering: Answering): void {
  const problem = form.querySelector<HTMLElement>(".problem");
  if (problem) problem.hidden = false;
  answering.missing(text);
  field?.focus();
}

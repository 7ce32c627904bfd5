// The page that is printed or saved: a result alone, with the date and what was told.
import { type TemplateResult, html, nothing } from "lit";
import { assessmentIn, type AssessmentCustom, type Message, type Source } from "../protocol";
import { strings } from "../strings";
import type { Told } from "../thread";
import { actionView, condition, section, toldOf, whyView } from "./card";
import { urgencyIcon } from "./icons";
import { words } from "./words";

export function sheetView(message: Message, told: Told[], date: string): TemplateResult {
  const result = assessmentIn(message);
  return html`
    <header>
      <h1>${result ? strings.sheetTitle : strings.sheetSummary}</h1>
      <p class="small">${strings.sheetDate(date)}</p>
    </header>
    ${result ? resultView(result, message.text ?? "") : words(message.text ?? "")}
    ${toldView(told)}
    ${result ? sourcesInFull(result.sources) : nothing}
    ${result?.disclaimer ? html`<p class="small">${result.disclaimer}</p>` : nothing}`;
}

function resultView(result: AssessmentCustom, text: string): TemplateResult {
  const conditions = result.complete ? toldOf(result) : [];
  return html`
    <div class="urgency ${result.urgency}">${urgencyIcon(result.urgency)}<strong>${result.urgency_name ?? result.action ?? result.advice[0]}</strong></div>
    ${actionView({ ...result, call: null })}
    ${whyView(result, text)}
    ${section(strings.doNow, result.advice.slice(1))}
    ${conditions.length ? html`<h4>${strings.mightBe}</h4><ul class="conditions">${conditions.map(condition)}</ul>` : nothing}
    ${result.complete ? html`${section(strings.changes, result.safety_net)}${section(strings.takeAlong, result.take_away)}` : nothing}`;
}

function toldView(told: Told[]): TemplateResult | typeof nothing {
  if (!told.length) return nothing;
  const line = ({ question, listed, text }: Told) => html`<div>
    <dt>${question || strings.sheetFree}${listed.length ? ` (${listed.join("; ")})` : nothing}</dt>
    <dd dir="auto">${text}</dd>
  </div>`;
  return html`<h4>${strings.sheetTold}</h4><dl>${told.map(line)}</dl>`;
}

function sourcesInFull(sources: readonly Source[]): TemplateResult | typeof nothing {
  const published = sources.filter(({ url }) => url);
  if (!published.length) return nothing;
  return html`<h4>${strings.sources(published.length)}</h4>
    <ul class="small">${published.map(({ title, url }) => html`<li>${title} (${url})</li>`)}</ul>`;
}

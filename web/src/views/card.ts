// The assessment: how soon in colour, picture and words, the one action, why, what it might be, and what would change it.
import { type TemplateResult, html, nothing } from "lit";
import type { AssessmentCustom, Condition } from "../protocol";
import { strings } from "../strings";
import { balance } from "./balance";
import { icon, urgencyIcon } from "./icons";
import { list, sourcesView, words } from "./words";

/** What can be done with a card. */
export interface CardActions {
  print(): void;
  copy(): void;
  summary(): void;
  changed(): void;
  again(): void;
  remove(): void;
}

export function cardView(key: number, result: AssessmentCustom, text: string, actions: CardActions | null): TemplateResult {
  const { urgency, complete } = result;
  const title = urgency === "emergency" ? strings.emergencyTitle : complete ? strings.result : strings.resultSoFar;
  return html`
    ${result.before ? html`<div class="before">${words(result.before)}</div>` : nothing}
    <section class="card ${urgency}" aria-labelledby="card-${key}">
      <h3 class="urgency" id="card-${key}">
        ${urgencyIcon(urgency)}
        <span><span class="kind">${title}<span class="unseen">: </span></span>${result.urgency_name ?? result.action ?? result.advice[0]}</span>
      </h3>
      <div class="inside">
        ${actionView(result)}
        ${whyView(result, text)}
        ${complete || urgency === "emergency" ? section(strings.doNow, result.advice.slice(1)) : nothing}
        ${complete ? details(result) : nothing}
        ${actions ? actionsView(actions, complete) : nothing}
      </div>
    </section>`;
}

/** The one thing to do, with a link to call where a call is what it takes. */
export function actionView({ action, advice, call }: AssessmentCustom): TemplateResult {
  return html`
    <p class="action">${action ?? advice[0]}</p>
    ${call ? html`<a class="call" href="tel:${call.number.replace(/[^\d+]/g, "")}">${icon("phone")}<span>${call.text}</span></a>` : nothing}`;
}

/** The reasons that were told: those that the text names; programs get more. */
export function whyView({ reasons }: AssessmentCustom, text: string): TemplateResult | typeof nothing {
  const told = reasons.filter((reason) => text.includes(reason.text));
  if (!told.length) return nothing;
  return html`<h4>${strings.whyThis}</h4>${told.map((reason) => html`<p>${reason.text}</p>`)}`;
}

export function section(title: string, lines: readonly string[] | undefined): TemplateResult | typeof nothing {
  return lines?.length ? html`<h4>${title}</h4>${list(lines)}` : nothing;
}

/** The explanations that are told to a person. */
export const toldOf = (result: AssessmentCustom) =>
  result.urgency === "emergency" ? [] : result.conditions.filter(({ told }) => told);

function details(result: AssessmentCustom): TemplateResult {
  const told = toldOf(result);
  return html`
    ${told.length ? html`<h4>${strings.mightBe}</h4><ul class="conditions">${told.map(condition)}</ul>` : nothing}
    ${section(strings.changes, result.safety_net)}
    ${section(strings.takeAlong, result.take_away)}
    ${sourcesView(result.sources)}
    ${result.disclaimer ? html`<p class="small">${result.disclaimer}</p>` : nothing}`;
}

export function condition({ name, likelihood, likelihood_name, for_words = [], against_words = [] }: Condition): TemplateResult {
  return html`<li class="condition">
    <div class="line"><strong>${name}</strong><span class="likelihood">${likelihood_name ?? likelihood}</span></div>
    ${balance(for_words.length, against_words.length)}
    ${evidence("tick", strings.fits, for_words)}
    ${evidence("cross", strings.fitsNot, against_words)}
  </li>`;
}

function evidence(sign: "tick" | "cross", title: string, facts: readonly string[]): TemplateResult | typeof nothing {
  return facts.length ? html`<p class="evidence ${sign}">${icon(sign)}<span>${title}: ${facts.join("; ")}</span></p>` : nothing;
}

function actionsView(actions: CardActions, complete: boolean): TemplateResult {
  const button = (name: string, act: () => void) => html`<button type="button" class="chip" @click=${act}>${name}</button>`;
  return html`<div class="chips after" role="group" aria-label=${strings.result}>
    ${button(strings.print, () => actions.print())}
    ${button(strings.copy, () => actions.copy())}
    ${complete ? button(strings.summaryButton, () => actions.summary()) : nothing}
    ${button(strings.changed, () => actions.changed())}
    ${button(strings.again, () => actions.again())}
    ${button(strings.delete, () => actions.remove())}
  </div>`;
}

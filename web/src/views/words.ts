// Text of the server on the screen: always as text, in readable pieces.
import { type TemplateResult, html, nothing } from "lit";
import { type Piece, piecesOf } from "../pieces";
import type { Source } from "../protocol";
import { strings } from "../strings";

const item = (text: string) => html`<li dir="auto">${text}</li>`;

export function list(items: readonly string[]): TemplateResult {
  return html`<ul class="list">${items.map(item)}</ul>`;
}

function piece(part: Piece): TemplateResult {
  return part.kind === "list" ? list(part.items) : html`<p dir="auto">${part.text}</p>`;
}

export function words(text: string): TemplateResult {
  return html`${piecesOf(text).map(piece)}`;
}

/** A text without the paragraph that only names the sources, which stand folded below it. */
export function withoutSources(text: string, sources: readonly Source[]): string {
  const named = (block: string) => sources.some((source) => block.includes(source.title));
  return text.split(/\n\s*\n/).filter((block) => !named(block)).join("\n\n");
}

const isWeb = (url: string | null): url is string => /^https?:\/\//i.test(url ?? "");

function source({ title, url }: Source): TemplateResult {
  if (!isWeb(url)) return html`<li>${title}</li>`;
  return html`<li><a href=${url} target="_blank" rel="noopener noreferrer">${title}<span class="unseen"> (${strings.opensNew})</span></a></li>`;
}

/** The sources, folded; those with an address first. */
export function sourcesView(sources: readonly Source[] | undefined): TemplateResult | typeof nothing {
  if (!sources?.length) return nothing;
  const sorted = [...sources].sort((a, b) => Number(isWeb(b.url)) - Number(isWeb(a.url)));
  return html`<details class="fold"><summary>${strings.sources(sources.length)}</summary><ul class="list small">${sorted.map(source)}</ul></details>`;
}

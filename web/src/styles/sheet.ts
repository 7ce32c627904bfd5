// The printed page, black on white.
import { css } from "lit";

export const sheet = css`
  :host { display: block; color: #111; background: #fff; font: 11pt/1.45 system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-align: start; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
  h4 { font-size: 11.5pt; margin: 12pt 0 3pt; break-after: avoid; }
  p { margin: 3pt 0; }
  .small { font-size: 9pt; color: #333; overflow-wrap: anywhere; }
  header { border-bottom: 1.5pt solid #111; padding-bottom: 6pt; margin-bottom: 10pt; }
  .urgency { display: flex; gap: 8pt; align-items: center; border: 1.5pt solid #111; border-radius: 6pt; padding: 7pt 10pt; font-size: 14pt; margin-bottom: 8pt; }
  .icon { width: 16pt; height: 16pt; flex: none; }
  .action { font-weight: 600; font-size: 12pt; }
  ul { margin: 3pt 0; padding-inline-start: 16pt; }
  li, dl > div, .condition { break-inside: avoid; }
  .conditions { list-style: none; padding: 0; }
  .condition { border: 0.75pt solid #888; border-radius: 5pt; padding: 6pt 8pt; margin-bottom: 5pt; }
  .line { display: flex; justify-content: space-between; gap: 10pt; }
  .balance { display: block; width: 110pt; height: auto; margin: 4pt 0; }
  .balance .track { fill: none; stroke: #bbb; }
  .balance .for { fill: #111; }
  .balance .against { fill: none; stroke: #111; }
  .balance .line { stroke: #111; }
  .evidence { display: flex; gap: 5pt; }
  .evidence .icon { width: 11pt; height: 11pt; margin-top: 2pt; }
  dl { margin: 3pt 0; }
  dl > div { padding: 3pt 0; border-bottom: 0.5pt solid #bbb; }
  dt { color: #333; font-size: 10pt; }
  dd { margin: 0; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

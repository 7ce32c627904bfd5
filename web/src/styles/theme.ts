// Colours and measures. A site changes them by the variables --tw-…, set on <twitch-check>.
import { css } from "lit";

const light = css`
  color-scheme: light;
  --_accent: var(--tw-accent, #0b5f73);
  --_accent-ink: var(--tw-accent-ink, #ffffff);
  --_ink: var(--tw-ink, #1a2a33);
  --_muted: var(--tw-muted, #4c5e69);
  --_paper: var(--tw-paper, #ffffff);
  --_ground: var(--tw-ground, #f3f7f8);
  --_mine: var(--tw-mine, #d7edf2);
  --_soft: var(--tw-soft, #e1edf0);
  --_line: var(--tw-line, #d3dee3);
  --_edge: var(--tw-edge, #6b7f8a);
  --_emergency: #b01919;
  --_emergency-ink: #ffffff;
  --_emergency-soft: #fdeceb;
  --_urgent: #a14000;
  --_urgent-soft: #fdf0e6;
  --_soon: #7a5600;
  --_soon-soft: #fbf4df;
  --_routine: #1d56a5;
  --_routine-soft: #e9f1fc;
  --_care: #1b6a3d;
  --_care-soft: #e6f5ec;
  --_shadow: 0 0.6em 2.2em rgb(16 42 56 / 0.18);
`;

const dark = css`
  color-scheme: dark;
  --_accent: var(--tw-accent-dark, #86d4e5);
  --_accent-ink: var(--tw-accent-ink-dark, #05242c);
  --_ink: var(--tw-ink-dark, #e9f0f3);
  --_muted: var(--tw-muted-dark, #a9bac3);
  --_paper: var(--tw-paper-dark, #172128);
  --_ground: var(--tw-ground-dark, #0f171c);
  --_mine: var(--tw-mine-dark, #17485a);
  --_soft: var(--tw-soft-dark, #22333c);
  --_line: var(--tw-line-dark, #33454f);
  --_edge: var(--tw-edge-dark, #8a9ea9);
  --_emergency: #ffb4ad;
  --_emergency-ink: #3b0505;
  --_emergency-soft: #3a1716;
  --_urgent: #ffb98a;
  --_urgent-soft: #362114;
  --_soon: #ecc96b;
  --_soon-soft: #302813;
  --_routine: #a4c8ff;
  --_routine-soft: #15273f;
  --_care: #8fdcae;
  --_care-soft: #14301f;
  --_shadow: 0 0.6em 2.2em rgb(0 0 0 / 0.55);
`;

export const theme = css`
  :host {
    ${light}
    --_radius: var(--tw-radius, 1em);
    --_font: var(--tw-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    display: block;
    font-family: var(--_font);
    font-size: medium;
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: var(--_ink);
  }
  :host([hidden]) { display: none; }
  :host([data-theme="dark"]) { ${dark} }
  @media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${dark} } }

  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, fieldset, form { margin: 0; padding: 0; border: 0; }
  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 0.19em solid var(--_accent); outline-offset: 0.13em; }
  .icon { width: 1.25em; height: 1.25em; flex: none; }
`;

export const controls = css`
  button, input, textarea { font: inherit; letter-spacing: inherit; color: inherit; }
  button, .call, summary, .row { cursor: pointer; touch-action: manipulation; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.75em; }
  .chip, .act, .plain-button, .call {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.45em; min-height: max(44px, 2.75em);
    padding: 0.45em 1em; border-radius: 1.5em; border: 0.1em solid var(--_accent); background: var(--_paper); color: var(--_accent);
    font-weight: 500; line-height: 1.25; text-align: center; overflow-wrap: anywhere;
  }
  .chip:hover, .plain-button:hover { background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .act { background: var(--_accent); color: var(--_accent-ink); }
  .act:hover { filter: brightness(1.08); }
  .plain-button { border-color: transparent; background: transparent; padding: 0.3em 0.7em; font-size: 0.9em; }
  .small { font-size: 0.9em; color: var(--_muted); }
  .problem { color: var(--_emergency); font-weight: 600; margin-top: 0.5em; }
  .line { display: flex; flex-wrap: wrap; gap: 0.5em 0.75em; align-items: baseline; }

  input[type="text"], textarea {
    width: 100%; padding: 0.6em 0.8em; border: 0.1em solid var(--_edge); border-radius: 0.75em; background: var(--_paper);
  }
  .number { margin-top: 0.75em; }
  .number label { font-weight: 600; font-size: 0.9em; }
  .number input { width: 7em; min-height: max(44px, 2.75em); }
  .number .line { align-items: stretch; }

  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0.4em; margin-top: 0.5em; }
  .rows.alone { margin-top: 0.7em; padding-top: 0.7em; border-top: 0.06em solid var(--_line); }
  .row {
    display: flex; align-items: center; gap: 0.7em; min-height: max(44px, 2.75em); padding: 0.4em 0.8em;
    border: 0.06em solid var(--_line); border-radius: 0.75em; background: var(--_paper); line-height: 1.3; overflow-wrap: anywhere;
  }
  .row:hover { border-color: var(--_accent); }
  .row:has(:checked) { border-color: var(--_accent); background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .row:focus-within { outline: 0.19em solid var(--_accent); outline-offset: 0.06em; }
  .row input { width: 1.3em; height: 1.3em; margin: 0; flex: none; accent-color: var(--_accent); outline: none; }
  .several { margin-top: 0.6em; }
  .several .act { margin-top: 0.75em; }
  fieldset { min-width: 0; }

  .fold { margin-top: 0.25em; }
  .why { margin-bottom: -0.35em; }
  .why p { padding: 0 0 0.5em 1.5em; color: var(--_muted); }
  .fold summary {
    display: inline-flex; align-items: center; min-height: max(44px, 2.75em); color: var(--_accent); font-size: 0.9em;
    list-style: none; border-radius: 0.4em; padding-inline: 0.2em; gap: 0.5em;
  }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::before {
    content: ""; width: 0.42em; height: 0.42em; border: solid currentColor; border-width: 0 0.12em 0.12em 0;
    transform: rotate(-45deg); flex: none; margin-inline: 0.15em;
  }
  .fold[open] > summary::before { transform: rotate(45deg); }
  .list { padding-inline-start: 1.25em; }
  .list li { margin-block: 0.3em; overflow-wrap: anywhere; }
  .list li::marker { color: var(--_accent); }
  a { color: var(--_accent); text-underline-offset: 0.15em; }
`;

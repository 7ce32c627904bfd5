// The panel around the conversation, and the button that opens it.
import { css } from "lit";

export const frame = css`
  .panel {
    position: relative; display: flex; flex-direction: column; background: var(--_paper); color: var(--_ink); overflow: hidden; container: panel / size;
    --tw-ink: var(--_ink); --tw-paper: var(--_paper); --tw-soft: var(--_soft); --tw-line: var(--_edge); --tw-accent: var(--_accent); --tw-on-accent: var(--_accent-ink);
  }
  .panel[data-size="125"] { font-size: 1.25em; }
  .panel[data-size="150"] { font-size: 1.5em; }
  .panel[data-size="175"] { font-size: 1.75em; }
  .panel[data-size="200"] { font-size: 2em; }
  section.panel { height: var(--tw-height, min(46rem, 88vh)); min-height: 24em; border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: 0 0.1em 0.6em rgb(16 42 56 / 0.07); }

  .scroller { display: flex; flex-direction: column; flex: 1 1 auto; min-height: 0; height: 100%; }
  .head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6em; padding: 0.6em 0.6em 0.6em 1em; border-bottom: 0.06em solid var(--_line); }
  .head .mark { color: var(--_accent); flex: none; display: inline-flex; }
  .head .mark .icon { width: 2em; height: 2em; }
  .names { flex: 1 1 min-content; min-width: min-content; overflow-wrap: normal; }
  .names h2 { font-size: 1.1em; line-height: 1.2; font-weight: 700; }
  .names p { font-size: 0.85em; color: var(--_muted); line-height: 1.3; }
  .tools { display: flex; flex: none; }
  .tool { display: inline-flex; align-items: center; justify-content: center; min-width: max(44px, 2.75em); min-height: max(44px, 2.75em); border: 0; border-radius: 0.75em; background: transparent; color: var(--_accent); font-weight: 600; }
  .tool:hover { background: var(--_ground); }
  .tool[aria-disabled="true"] { color: var(--_edge); cursor: default; }
  .tool .large { font-size: 1.15em; }
  .tool .little { font-size: 0.8em; }

  .numbers { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.3em; padding: 0 1em; background: var(--_emergency-soft); color: var(--_ink); font-size: 0.9em; }
  .numbers strong { margin-inline-end: 0.4em; }
  .numbers a { display: inline-flex; align-items: center; min-height: max(44px, 2.75em); padding: 0 0.5em; color: var(--_emergency); font-weight: 600; }

  .foot { padding: 0.6em 1em 0.25em; border-top: 0.06em solid var(--_line); background: var(--_paper); }
  .composer label { font-weight: 600; font-size: 0.9em; }
  .box { display: flex; gap: 0.5em; align-items: flex-end; margin-top: 0.25em; }
  .box textarea { resize: none; min-height: max(44px, 2.9em); max-height: 9em; field-sizing: content; flex: 1 1 auto; min-width: 0; line-height: 1.4; }
  .box .act { flex: none; white-space: nowrap; padding-inline: 1.1em 1.25em; margin-bottom: 0.1em; }
  .composer .small { margin-top: 0.2em; }
  .composer .hint { font-size: 0.8em; }
  @media (pointer: coarse) { .composer .hint.keys { display: none; } }
  .below { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5em; margin-inline: -0.7em; }

  .notice { margin: 0 0 0.6em; padding: 0.75em 1em; border-radius: 0.75em; border: 0.1em solid var(--_urgent); background: var(--_urgent-soft); }
  .notice.end { border-color: var(--_edge); background: var(--_ground); }
  .notice .chips { margin-top: 0.6em; }

  .launcher {
    position: fixed; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; z-index: 2147483000;
    display: inline-flex; align-items: center; gap: 0.6em; min-height: 3.4em; padding: 0.6em 1.3em 0.6em 1.1em; border: 0; border-radius: 1.7em;
    background: var(--_accent); color: var(--_accent-ink); font-weight: 600; box-shadow: var(--_shadow); cursor: pointer;
  }
  .launcher:hover { filter: brightness(1.08); }
  .launcher:focus-visible { outline-offset: 0.2em; outline-color: var(--_accent); box-shadow: 0 0 0 0.2em var(--_paper); }
  .launcher .icon { width: 1.5em; height: 1.5em; }
  .launcher .new { width: 0.8em; height: 0.8em; border-radius: 50%; background: #ffd166; }
  dialog.panel {
    position: fixed; inset: auto; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; margin: 0; padding: 0; z-index: 2147483001;
    width: min(27rem, 100vw - 2rem); height: min(46rem, 100vh - 2rem); max-width: none; max-height: none;
    border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  dialog.panel:not([open]) { display: none; }
  dialog.panel[data-size="150"], dialog.panel[data-size="175"], dialog.panel[data-size="200"] { width: min(40rem, 100vw - 2rem); }
  dialog.panel::backdrop { background: rgb(8 20 28 / 0.5); }
  @media (max-width: 30rem), (max-height: 30rem) {
    dialog.panel { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
  }
`;

// Comes after all other sheets, as it changes what they say.
export const fitting = css`
  /* Little room, as at 400 % zoom: one long column that scrolls as a whole. */
  @container panel (max-height: 28em) {
    .scroller { overflow-y: auto; display: block; }
    .scroller .history { overflow: visible; }
  }
  @container panel (max-width: 14em) {
    .head .mark { display: none; }
  }
  @container panel (max-width: 24em) {
    .head { padding-inline-start: 0.75em; }
    .history { padding: 0.75em; }
    .said:not(.wide) { max-width: 96%; }
    .names p, .composer .hint.keys { display: none; }
    .numbers { padding-inline: 0.6em; gap: 0; font-size: 0.85em; justify-content: space-between; }
    .numbers strong { margin-inline-end: 0; }
    .numbers a { padding: 0 0.3em; }
    .foot { padding-inline: 0.75em; }
  }
  @media (forced-colors: active) {
    .said, .card, .row, .chip, .act, .panel, .launcher, .notice, .tool { border: 1px solid; }
    .balance .for { fill: CanvasText; }
    .balance .against { stroke: CanvasText; }
    .dots i::before, .dots i::after, .dots b::before, .launcher .new { background: CanvasText; }
    .icon, .mark { color: CanvasText; }
  }
  @media print {
    section.panel, .scroller { height: auto; display: block; overflow: visible; container-type: normal; border: 0; box-shadow: none; }
    .history { overflow: visible; display: block; }
    .said { margin-block: 0.5em; break-inside: avoid; }
    .head .tools, .foot, .numbers, .launcher, .chips, .several, .number { display: none; }
  }
`;

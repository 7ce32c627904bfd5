// What the place picker and the time scale share: colours with fallbacks, buttons, focus.
import { css } from "lit";

// The page around may set the --tw-… colours; they reach through the shadow root. The fallbacks keep to 4.5:1 for words
// and 3:1 for lines, in the light and in the dark.
export const shared = css`
  :host {
    --ink: var(--tw-ink, #16242f);
    --paper: var(--tw-paper, #ffffff);
    --soft: var(--tw-soft, #e3edf1);
    --line: var(--tw-line, #5f7480);
    --accent: var(--tw-accent, #0b5c78);
    --on-accent: var(--tw-on-accent, #ffffff);
    --gap: 0.5rem;
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: inherit;
    line-height: 1.4;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: var(--tw-ink, #e8f0f3);
      --paper: var(--tw-paper, #10191f);
      --soft: var(--tw-soft, #24343e);
      --line: var(--tw-line, #8ba1ad);
      --accent: var(--tw-accent, #7fcfe8);
      --on-accent: var(--tw-on-accent, #06202a);
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0 0 var(--gap);
    max-width: 40rem;
    overflow-wrap: anywhere;
  }
  button,
  select,
  input[type="number"] {
    min-width: 44px;
    min-height: 44px;
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    touch-action: manipulation;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  button[aria-pressed="true"],
  button.send {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.link {
    border-color: transparent;
    padding-inline: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:disabled,
  input:disabled,
  select:disabled {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    align-items: center;
    margin-block: var(--gap);
  }
  .told {
    font-weight: 600;
    font-size: 1.1em;
  }
  .hint:empty {
    display: none;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed="true"],
    button.send {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;

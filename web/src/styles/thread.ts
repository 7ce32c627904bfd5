// The conversation and the card.
import { css } from "lit";

export const thread = css`
  .history { display: flex; flex-direction: column; gap: 0.75em; padding: 1em; overflow-y: auto; background: var(--_ground); flex: 1 1 auto; min-height: 0; position: relative; overscroll-behavior: contain; }
  .history:focus-visible { outline-offset: -0.25em; }
  .said { max-width: min(38em, 92%); padding: 0.75em 1em; border-radius: var(--_radius); overflow-wrap: anywhere; position: relative; }
  .said:focus { outline: none; }
  .said:focus-visible { outline: 0.13em solid var(--_accent); }
  .assistant { align-self: flex-start; background: var(--_paper); border: 0.06em solid var(--_line); border-end-start-radius: 0.3em; }
  .you { align-self: flex-end; background: var(--_mine); border-end-end-radius: 0.3em; }
  .you.waiting { opacity: 0.8; }
  .you.refused { border: 0.1em dashed var(--_edge); }
  .own { white-space: pre-wrap; unicode-bidi: plaintext; max-height: 18em; overflow-y: auto; }
  .wide { align-self: stretch; max-width: none; }
  .wide:has(.card) { padding: 0; border: 0; background: none; }
  .said p + p, .said ul + p, .said p + ul { margin-top: 0.5em; }
  .before { color: var(--_muted); font-size: 0.9em; padding-bottom: 0.6em; margin-bottom: 0.6em; border-bottom: 0.06em solid var(--_line); }
  .question p:first-child { font-weight: 600; }
  .tw-drawing figcaption { font-size: 0.9em; color: var(--_muted); }
  .picker { margin-top: 0.5em; }
  .alarming { font-weight: 600; color: var(--_emergency); }
  .note { align-self: center; text-align: center; max-width: 34em; font-size: 0.9em; color: var(--_muted); padding: 0.25em 1em; }
  .dots { align-self: flex-start; display: flex; align-items: center; gap: 0.7em; color: var(--_muted); font-size: 0.9em; padding: 0.25em 0.25em; }
  .dots i { display: inline-flex; gap: 0.25em; }
  .dots i::before, .dots i::after, .dots b::before { content: ""; width: 0.45em; height: 0.45em; border-radius: 50%; background: var(--_accent); }
  .dots b { display: inline-flex; }
  @media (prefers-reduced-motion: no-preference) {
    .dots i::before, .dots i::after, .dots b::before { animation: breathe 1.2s infinite ease-in-out; }
    .dots b::before { animation-delay: 0.15s; }
    .dots i::after { animation-delay: 0.3s; }
    .said, .note { animation: appear 0.25s ease-out; }
  }
  @keyframes breathe { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }
  @keyframes appear { from { opacity: 0; transform: translateY(0.4em); } }
`;

export const card = css`
  .card.emergency { --_level: var(--_emergency); --_level-soft: var(--_emergency-soft); }
  .card.urgent { --_level: var(--_urgent); --_level-soft: var(--_urgent-soft); }
  .card.soon { --_level: var(--_soon); --_level-soft: var(--_soon-soft); }
  .card.routine { --_level: var(--_routine); --_level-soft: var(--_routine-soft); }
  .card.self_care { --_level: var(--_care); --_level-soft: var(--_care-soft); }
  .card { border: 0.13em solid var(--_level); border-radius: var(--_radius); background: var(--_paper); overflow: hidden; }
  .urgency {
    display: flex; align-items: center; gap: 0.75em; padding: 0.85em 1.1em; background: var(--_level-soft); color: var(--_level);
    font-size: 1.2em; line-height: 1.25; font-weight: 700;
  }
  .urgency .icon { width: 1.7em; height: 1.7em; }
  .urgency .kind { display: block; font-size: 0.68em; font-weight: 600; letter-spacing: 0.02em; }
  .emergency .urgency { background: var(--_emergency); color: var(--_emergency-ink); }
  .inside { padding: 1em 1.1em 1.1em; }
  .action { font-size: 1.1em; font-weight: 600; }
  .call { background: var(--_emergency); border-color: var(--_emergency); color: var(--_emergency-ink); font-size: 1.2em; font-weight: 700; text-decoration: none; margin-top: 0.7em; padding-inline: 1.5em; }
  .card h4 { font-size: 1em; font-weight: 700; margin: 1.25em 0 0.35em; }
  .conditions { list-style: none; display: grid; gap: 0.6em; }
  .condition { border: 0.06em solid var(--_line); border-radius: 0.75em; padding: 0.75em 0.9em; }
  .condition .line { justify-content: space-between; }
  .likelihood { font-size: 0.85em; font-weight: 600; color: var(--_ink); background: var(--_ground); border: 0.06em solid var(--_line); border-radius: 1em; padding: 0.1em 0.7em; }
  .balance { display: block; width: 11em; height: auto; margin: 0.5em 0 0.35em; }
  .balance .track { fill: var(--_ground); stroke: var(--_line); stroke-width: 1; }
  .balance .for { fill: var(--_care); }
  .balance .against { fill: none; stroke: var(--_urgent); stroke-width: 1.5; }
  .balance .line { stroke: var(--_edge); stroke-width: 1.5; }
  .evidence { display: flex; gap: 0.5em; align-items: flex-start; margin-top: 0.25em; font-size: 0.95em; }
  .evidence .icon { width: 1.1em; height: 1.1em; margin-top: 0.2em; }
  .evidence.tick .icon { color: var(--_care); }
  .evidence.cross .icon { color: var(--_urgent); }
  .inside > .small { margin-top: 1em; }
  .after { margin-top: 1.25em; padding-top: 1.1em; border-top: 0.06em solid var(--_line); }
`;

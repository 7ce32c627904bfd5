// Small pictures beside words. Never the only sign of anything, so readers of the screen are spared them.
import { type TemplateResult, html, svg } from "lit";
import type { Urgency } from "../protocol";

const PATHS = {
  mark: "M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 8.9a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2Z",
  chat: "M4 5h16v11H9.5L5 20v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12h14M12 5l7 7-7 7",
  smaller: "M5 12h14",
  larger: "M5 12h14M12 5v14",
  phone: "M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2A15 15 0 0 1 4.500 5.500c0-1 1-2 2-2Z",
  clock: "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 7.500V12l3 2",
  calendar: "M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8",
  home: "M3.500 11.500 12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20",
  tick: "M4.500 12.500l5 5L19.500 7",
  cross: "M7 7l10 10M17 7L7 17",
  info: "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 11v5.500M12 7.500v.2",
};

export type IconName = keyof typeof PATHS;

const OF_URGENCY: Record<Urgency, IconName> = {
  emergency: "phone",
  urgent: "clock",
  soon: "calendar",
  routine: "calendar",
  self_care: "home",
};

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}

export function urgencyIcon(urgency: Urgency): TemplateResult {
  return icon(OF_URGENCY[urgency] ?? "info");
}

// One script tag: defines <twitch-check>, and puts one into the page if the tag asks for it.
import { PrintSheet } from "./printing";
import { TwitchCheck, serveFrom } from "./widget";

const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="twitch-check.js"]');

function mount(tag: HTMLScriptElement): void {
  const { mode, target, theme, lang } = tag.dataset;
  if (!mode && !target) return;
  const element = document.createElement("twitch-check");
  for (const [key, value] of Object.entries({ mode, theme, lang })) {
    if (value) element.dataset[key] = value;
  }
  const place = target ? document.querySelector(target) : null;
  if (place) place.append(element);
  else if (mode === "launcher" || !document.body.contains(tag)) document.body.append(element);
  else tag.after(element);
}

if (script?.src) serveFrom(new URL("webhooks/web", script.src).href);
customElements.define("tw-print-sheet", PrintSheet);
customElements.define("twitch-check", TwitchCheck);
if (script) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => mount(script), { once: true });
  else mount(script);
}

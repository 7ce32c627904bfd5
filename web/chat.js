// The conversation: sends what the person says, shows what comes back, and never loses a message silently.
import { answers, bubble, element, sources, words } from "./messages.js";

const WEBHOOK = "/webhooks/rest/webhook";
const PATIENCE = 40_000;
const byId = (id) => document.getElementById(id);
const [history, options, status, news, alarm, composer, box] =
  ["history", "options", "status", "news", "alarm", "composer", "message"].map(byId);
let busy = false;

function newConversation() {
  const id = `web-${[...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("")}`;
  sessionStorage.setItem("conversation", id);
  return id;
}

let conversation = sessionStorage.getItem("conversation") ?? newConversation();

function show(article) {
  history.append(article);
  history.scrollTop = history.scrollHeight;
}

function announce(region, text) {
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = text; });
}

function isEmergency({ custom }) {
  return custom?.kind === "assessment" && custom.urgency === "emergency";
}

function showMessage(message) {
  const emergency = isEmergency(message);
  const article = bubble("assistant", message.text ?? "", emergency ? "emergency" : "");
  const cited = sources(message.custom);
  if (cited) article.append(cited);
  show(article);
  if (emergency) announce(alarm, message.text ?? "");
  const choices = answers(message, (payload, title) => say(payload, title));
  if (choices) options.replaceChildren(choices);
}

function showFailure(text, payload, title) {
  const notice = bubble("assistant", text, "failed");
  const retry = element("button", words.retry);
  retry.type = "button";
  retry.addEventListener("click", () => { retry.disabled = true; say(payload, title, true); });
  notice.append(retry);
  show(notice);
  announce(alarm, text);
}

async function post(message) {
  const response = await fetch(WEBHOOK, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sender: conversation, message }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { ok: response.ok, messages: await response.json() };
}

async function say(payload, title = payload, again = false) {
  if (busy || !payload.trim()) return;
  setBusy(true);
  if (!again) show(bubble("you", title));
  try {
    const { ok, messages } = await post(payload);
    if (ok && messages.length) {
      options.replaceChildren();
      messages.forEach(showMessage);
      announce(news, messages.filter((m) => !isEmergency(m)).map((m) => m.text ?? "").join("\n"));
    } else showFailure(messages[0]?.text ?? words.failed, payload, title);
  } catch {
    showFailure(words.failed, payload, title);
  }
  setBusy(false);
}

function setBusy(now) {
  busy = now;
  status.textContent = now ? words.waiting : "";
  for (const button of options.querySelectorAll("button, input")) button.disabled = now;
  if (!now) box.focus();
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = box.value.trim();
  if (busy || !text) return;
  box.value = "";
  say(text);
});

box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

byId("restart").addEventListener("click", () => {
  if (busy) return;
  conversation = newConversation();
  history.replaceChildren();
  options.replaceChildren();
  show(bubble("assistant", words.again));
  show(bubble("assistant", words.first));
  announce(news, words.again);
  box.focus();
});

show(bubble("assistant", words.first));

// How one message looks. Whatever comes from the server is set as text, never as HTML.

export const words = Object.fromEntries(
  [...document.getElementById("words").content.querySelectorAll("[data-word]")].map((e) => [e.dataset.word, e.textContent]),
);

export function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function bubble(speaker, text, className = "") {
  const article = element("article", "", `said ${speaker} ${className}`.trim());
  article.append(element("h2", words[speaker]), element("p", text));
  return article;
}

export function sources(custom) {
  const listed = (custom?.sources ?? []).filter((s) => /^https?:\/\//.test(s?.url ?? ""));
  if (!listed.length) return null;
  const details = element("details");
  const list = element("ul");
  for (const { title, url } of listed) {
    const link = element("a", title || url);
    Object.assign(link, { href: url, rel: "noopener noreferrer", target: "_blank" });
    const item = element("li");
    item.append(link);
    list.append(item);
  }
  details.append(element("summary", words.sources), list);
  return details;
}

// The buttons or boxes of a question; `choose` gets what to send and what to show.
export function answers(message, choose) {
  const custom = message.custom ?? {};
  if (custom.answer === "any_of" && custom.options?.length) return several(custom.options, choose);
  return message.buttons?.length ? one(message.buttons, choose) : null;
}

function group(title) {
  const fieldset = element("fieldset");
  fieldset.append(element("legend", title));
  return fieldset;
}

function button(title, act) {
  const made = element("button", title);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function one(buttons, choose) {
  const fieldset = group(words.answers);
  for (const { title, payload } of buttons) fieldset.append(button(title, () => choose(payload ?? title, title)));
  return fieldset;
}

function several(options, choose) {
  const fieldset = group(words.several);
  const boxes = options.map(({ label }) => {
    const box = element("input");
    box.type = "checkbox";
    const line = element("label");
    line.append(box, element("span", label));
    fieldset.append(line);
    return { box, label };
  });
  const chosen = () => boxes.filter((b) => b.box.checked).map((b) => b.label).join(", ");
  const send = button(words.send, () => choose(chosen(), chosen()));
  send.disabled = true;
  fieldset.addEventListener("change", () => { send.disabled = !chosen(); });
  fieldset.append(send, ...[words.none, words.unsure].map((w) => button(w, () => choose(w, w))));
  return fieldset;
}

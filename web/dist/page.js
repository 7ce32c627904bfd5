// Fills in where this page comes from, and copies the lines that embed the chat.
for (const place of document.querySelectorAll("[data-origin]")) place.textContent = location.origin;

const copy = document.querySelector("[data-copy]");
const copied = document.querySelector("[data-copied]");
copy?.addEventListener("click", async () => {
  const lines = document.querySelector("#snippet");
  try {
    await navigator.clipboard.writeText(lines.textContent);
    copied.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(lines);
    copied.textContent = "The lines are marked. Copy them with your keyboard.";
  }
});

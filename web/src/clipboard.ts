// Copying, also where the browser keeps its clipboard closed.

/** Puts text on the clipboard; false when that cannot be done. `room` is where a helper may stand for a moment. */
export async function copyText(text: string, room: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyMarked(text, room);
  }
}

function copyMarked(text: string, room: ParentNode & Node): boolean {
  const helper = document.createElement("textarea");
  helper.value = text;
  helper.className = "unseen";
  helper.setAttribute("aria-hidden", "true");
  room.append(helper);
  helper.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    helper.remove();
  }
}

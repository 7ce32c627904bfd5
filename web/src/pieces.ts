// Plain text in readable pieces: paragraphs, and lists made of the lines that begin with a bullet.

export type Piece = { kind: "paragraph"; text: string } | { kind: "list"; items: string[] };

const BULLET = /^\s*[•-]\s+/;

/** The pieces of a text, in their order. Nothing of it is taken for markup. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const block of text.split(/\n\s*\n/)) {
    for (const line of block.split("\n")) {
      if (!line.trim()) continue;
      if (BULLET.test(line)) addItem(pieces, line.replace(BULLET, "").trim());
      else pieces.push({ kind: "paragraph", text: line.trim() });
    }
  }
  return pieces;
}

function addItem(pieces: Piece[], item: string): void {
  const last = pieces[pieces.length - 1];
  if (last?.kind === "list") last.items.push(item);
  else pieces.push({ kind: "list", items: [item] });
}

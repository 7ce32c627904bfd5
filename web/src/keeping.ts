// What a tab remembers of its conversation: which one it is, and what was not delivered yet. Never what was answered.

export interface Kept {
  id: string | null;
  token: string | null;
  /** The number of the last message that was answered. */
  seq: number;
  unsent: string[];
}

export interface Keeping {
  load(): Kept;
  save(kept: Kept): void;
  clear(): void;
}

export const nothingKept = (): Kept => ({ id: null, token: null, seq: 0, unsent: [] });

const KEY = "twitch-check";

/** Keeps in the storage of the tab; in memory alone where the browser allows no storage. */
export function keepInTab(storage: Storage | null): Keeping {
  let memory = nothingKept();
  return {
    load() {
      try {
        const found = JSON.parse(storage?.getItem(KEY) ?? "null");
        if (isKept(found)) memory = found;
      } catch {
        // Unreadable or forbidden: the conversation starts anew.
      }
      return memory;
    },
    save(kept) {
      memory = kept;
      try {
        storage?.setItem(KEY, JSON.stringify(kept));
      } catch {
        // Full or forbidden: it is still in memory.
      }
    },
    clear() {
      memory = nothingKept();
      try {
        storage?.removeItem(KEY);
      } catch {
        // Forbidden: nothing was stored either.
      }
    },
  };
}

function isKept(found: unknown): found is Kept {
  const kept = found as Kept | null;
  return (
    !!kept &&
    (kept.id === null || typeof kept.id === "string") &&
    (kept.token === null || typeof kept.token === "string") &&
    Number.isInteger(kept.seq) &&
    Array.isArray(kept.unsent) &&
    kept.unsent.every((text) => typeof text === "string")
  );
}

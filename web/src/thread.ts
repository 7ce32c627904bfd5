// What is on the screen, in its order. Knows no page.
import { type Message, type Turn, questionIn, tellsOfDeletion } from "./protocol";

export type Entry =
  | { key: number; by: "person"; text: string; state: "waiting" | "said" | "refused" }
  | { key: number; by: "assistant"; message: Message }
  | { key: number; by: "note"; text: string };

/** A question with what was said to it, and what it listed; `question` is empty for what was told unasked. */
export interface Told {
  question: string;
  listed: readonly string[];
  text: string;
}

const NOTHING: Omit<Told, "text"> = { question: "", listed: [] };

export class Thread {
  entries: readonly Entry[] = [];
  private next = 1;

  /** Adds what the person says, before it is delivered; its key. */
  say(text: string): number {
    const key = this.next++;
    this.entries = [...this.entries, { key, by: "person", text, state: "waiting" }];
    return key;
  }

  /** Puts an answer under the oldest message that waits for one; the keys of the new entries. */
  answer(messages: Message[], state: "said" | "refused" = "said"): number[] {
    const shown = messages.filter((message) => message.text?.trim());
    const added = shown.map((message): Entry => ({ key: this.next++, by: "assistant", message }));
    const at = this.entries.findIndex((entry) => entry.by === "person" && entry.state === "waiting");
    const before = at < 0 ? this.entries : this.entries.slice(0, at + 1);
    const settled = before.map((entry) => (entry.by === "person" && entry.state === "waiting" ? { ...entry, state } : entry));
    const gone = tellsOfDeletion(messages);
    this.entries = [...(gone ? [] : settled), ...added, ...(at < 0 ? [] : this.entries.slice(at + 1))];
    return added.map((entry) => entry.key);
  }

  /** Shows a conversation as the server has it, and what was not delivered yet. */
  restore(turns: Turn[], unsent: readonly string[]): void {
    this.entries = [];
    for (const turn of turns) {
      this.say(turn.text);
      this.answer(turn.messages);
    }
    for (const text of unsent) this.say(text);
  }

  /** Adds a line that nobody said. */
  note(text: string): void {
    this.entries = [...this.entries, { key: this.next++, by: "note", text }];
  }

  /** Takes back what waits, as after the end of a conversation. */
  giveUpWaiting(): void {
    this.entries = this.entries.filter((entry) => entry.by !== "person" || entry.state !== "waiting");
  }

  clear(): void {
    this.entries = [];
  }

  /** The key of the message that can be answered by its buttons now. An error leaves the question before it open. */
  get open(): number | null {
    for (const entry of [...this.entries].reverse()) {
      if (entry.by === "note" || (entry.by === "person" && entry.state === "refused")) continue;
      if (entry.by === "person") return null;
      if (entry.message.custom?.kind !== "error") return entry.key;
    }
    return null;
  }

  /** The key of the last assessment shown. */
  lastOf(matches: (message: Message) => boolean): number | null {
    const found = [...this.entries].reverse().find((entry) => entry.by === "assistant" && matches(entry.message));
    return found?.key ?? null;
  }

  /** What the person said so far, each with the question that it answered. */
  get told(): Told[] {
    const told: Told[] = [];
    let asked = NOTHING;
    for (const entry of this.entries) {
      if (entry.by === "note") asked = NOTHING;
      else if (entry.by === "person" && entry.state === "said") told.push({ ...asked, text: entry.text });
      else if (entry.by === "assistant") asked = askedIn(entry.message);
    }
    return told;
  }
}

function askedIn(message: Message): Omit<Told, "text"> {
  const question = questionIn(message);
  if (!question || question.id === "opening") return NOTHING;
  const listed = question.answer === "any_of" ? question.options.map(({ label }) => label) : [];
  return { question: question.text ?? message.text ?? "", listed };
}

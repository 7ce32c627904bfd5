// The way to the assistant: one message after the other, each until it is answered, none twice, none lost. Knows no page.
import { type Keeping, type Kept, nothingKept } from "./keeping";
import { type Message, type Turn, tellsOfDeletion } from "./protocol";

/** Why a conversation cannot go on. */
export type End = "expired" | "gone" | "forbidden";

/** How long the oldest message has waited: not at all, a moment, long enough to say so, too long. */
export type Waiting = "none" | "sent" | "slow" | "late";

export type Happening =
  | { kind: "history"; turns: Turn[]; unsent: string[] }
  | { kind: "answer"; text: string; messages: Message[] }
  | { kind: "refused"; text: string; messages: Message[] }
  | { kind: "waiting"; level: Waiting }
  | { kind: "ended"; why: End; messages: Message[] };

/** What became of the wish to delete everything. */
export type Deletion = "done" | "failed" | "expired";

export interface Times {
  slow: number;
  late: number;
  /** One try is given up after so long; the server takes 25 seconds at the most. */
  patience: number;
  /** The pauses between tries; the last one holds for all that follow. */
  pauses: number[];
}

export interface World {
  fetch(address: string, init: RequestInit): Promise<Response>;
  keeping: Keeping;
  /** Whether the server belongs to another site than the page. */
  isForeign?: boolean;
  times?: Partial<Times>;
  /** Between 0 and 1: spreads the tries of many people. */
  random?(): number;
}

const TIMES: Times = { slow: 2_000, late: 15_000, patience: 30_000, pauses: [1_000, 2_000, 4_000, 8_000, 15_000] };
const DELETE_TRIES = 2;
const REFUSED = new Set([400, 413, 415, 422]);
const ENDS: Record<number, End> = { 401: "expired", 403: "forbidden", 410: "gone" };

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

export class Conversation {
  private readonly times: Times;
  private kept: Kept;
  private ended: End | null = null;
  private mustRead: boolean;
  private held = false;
  private tries = 0;
  private conflicts = 0;
  private pumping: Promise<void> | null = null;
  private attempt: AbortController | null = null;
  private endPause: (() => void) | null = null;
  private hurry = false;
  private timers: ReturnType<typeof setTimeout>[] = [];

  /** `api` is the address of the channel, without a slash at its end; `tell` hears all that happens. */
  constructor(
    private readonly api: string,
    private readonly world: World,
    private readonly tell: (happening: Happening) => void,
  ) {
    this.times = { ...TIMES, ...world.times };
    this.kept = world.keeping.load();
    this.mustRead = this.kept.id !== null;
  }

  /** Whether there is a conversation to go on with from before. */
  get isResumed(): boolean {
    return this.mustRead || this.kept.unsent.length > 0;
  }

  /** What was said and not answered yet, the oldest first. */
  get unsent(): readonly string[] {
    return this.kept.unsent;
  }

  /** Goes on where the tab left off: fetches what was said, and delivers what was not. */
  resume(): void {
    this.pump();
  }

  /** Takes a message over. It is kept until it is answered. False, and not taken, after the end. */
  say(text: string): boolean {
    if (this.ended) return false;
    this.keep({ unsent: [...this.kept.unsent, text] });
    this.pump();
    return true;
  }

  /** Tries at once: the pause ends, and a try that hangs is made anew. */
  tryNow(): void {
    this.tries = 0;
    this.hurry = this.attempt !== null;
    this.attempt?.abort();
    this.endPause?.();
  }

  /** Ends the pause between two tries, as when the network is back. */
  wake(): void {
    this.tries = 0;
    this.endPause?.();
  }

  /** Leaves this conversation for a new one. What was not delivered comes back, so that it can be said again. */
  startAgain(): string[] {
    const { unsent } = this.kept;
    this.reset();
    return unsent;
  }

  /** Deletes all that the server keeps of it, and what the tab keeps. */
  async deleteAll(): Promise<Deletion> {
    this.held = true;
    this.endPause?.();
    await this.pumping;
    const result = this.kept.id ? await this.deleteOnServer() : "done";
    this.held = false;
    if (result === "done") this.reset();
    else this.pump();
    return result;
  }

  private reset(): void {
    this.world.keeping.clear();
    this.kept = nothingKept();
    this.ended = null;
    this.mustRead = false;
    this.tries = this.conflicts = 0;
  }

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    this.world.keeping.save(this.kept);
  }

  private pump(): void {
    this.pumping ??= this.work().finally(() => {
      this.pumping = null;
      this.stopWatch();
      // Something may have come between the last look at the queue and here.
      if (this.hasWork()) this.pump();
    });
  }

  private hasWork(): boolean {
    return !this.ended && !this.held && (this.mustRead || this.kept.unsent.length > 0);
  }

  private async work(): Promise<void> {
    while (this.hasWork()) {
      this.startWatch();
      const done = await this.step();
      if (done) {
        this.tries = 0;
        this.stopWatch();
      } else if (this.hasWork() && !this.hurry) {
        await this.pause();
      }
      this.hurry = false;
    }
  }

  // One request. False when it must be made again after a pause.
  private async step(): Promise<boolean> {
    const { id, seq, unsent } = this.kept;
    if (!id) return this.taken(await this.request("POST", "", {}), (body) => this.begun(body));
    if (this.mustRead) return this.taken(await this.request("GET", `/${id}`), (body) => this.read(body));
    const turn = { seq: seq + 1, message: unsent[0] };
    return this.taken(await this.request("POST", `/${id}/turns`, turn), (body) => this.answered(body));
  }

  private taken(reply: Reply | null, use: (body: Record<string, unknown>) => boolean): boolean {
    if (!reply) return false;
    const { status, body } = reply;
    if (status === 200 || status === 201) return use(body);
    if (status === 409) return this.conflict();
    const end = ENDS[status];
    if (end) return this.end(end, messagesIn(body));
    return REFUSED.has(status) && this.kept.id !== null && !this.mustRead ? this.refused(messagesIn(body)) : false;
  }

  private begun(body: Record<string, unknown>): boolean {
    if (typeof body.id !== "string" || typeof body.token !== "string") return false;
    this.keep({ id: body.id, token: body.token, seq: 0 });
    return true;
  }

  private answered(body: Record<string, unknown>): boolean {
    const seq = this.kept.seq + 1;
    if (body.seq !== seq || !Array.isArray(body.messages)) return false;
    const [text = "", ...unsent] = this.kept.unsent;
    const messages = messagesIn(body);
    this.conflicts = 0;
    // After a deletion nothing is left to go on with: the next message begins a conversation.
    if (tellsOfDeletion(messages)) this.keep({ ...nothingKept(), unsent });
    else this.keep({ seq, unsent, ...tokenIn(body) });
    this.tell({ kind: "answer", text, messages });
    return true;
  }

  // What was sent but not heard is sent again under its number, and so answered as before; it is left out here.
  private read(body: Record<string, unknown>): boolean {
    if (typeof body.last !== "number" || !Array.isArray(body.turns)) return false;
    const { unsent } = this.kept;
    // Nothing is left of what was said, so what comes next would be taken for the beginning of another talk.
    if (body.last === 0 && this.kept.seq > 0 && this.conflicts === 0) return this.end("gone", []);
    const waits = unsent.length > 0 && this.conflicts === 0;
    const seq = waits ? Math.min(this.kept.seq, body.last) : body.last;
    this.mustRead = false;
    this.keep({ seq, ...tokenIn(body) });
    this.tell({ kind: "history", turns: (body.turns as Turn[]).filter((turn) => turn.seq <= seq), unsent });
    return true;
  }

  private conflict(): boolean {
    this.conflicts += 1;
    this.mustRead = true;
    return this.conflicts === 1;
  }

  private refused(messages: Message[]): boolean {
    const [text = "", ...unsent] = this.kept.unsent;
    this.keep({ unsent });
    this.tell({ kind: "refused", text, messages });
    return true;
  }

  private end(why: End, messages: Message[]): boolean {
    this.ended = why;
    this.tell({ kind: "ended", why, messages });
    return true;
  }

  private async deleteOnServer(): Promise<Deletion> {
    for (let left = DELETE_TRIES; left > 0; left -= 1) {
      const status = (await this.request("DELETE", `/${this.kept.id}`))?.status ?? 0;
      if (status === 204 || status === 404 || status === 410) return "done";
      if (status === 401 || status === 403) return "expired";
      if (left > 1) await this.pause();
    }
    return "failed";
  }

  // The answer, whatever its status; null when none came or it cannot be read.
  private async request(method: string, path: string, body?: object): Promise<Reply | null> {
    const headers: Record<string, string> = {};
    if (body) headers["content-type"] = "application/json";
    if (this.kept.token) headers.authorization = `Bearer ${this.kept.token}`;
    const reply = await this.send(`/conversations${path}`, { method, headers, body: body && JSON.stringify(body) });
    return reply === "none" ? this.turnedAway() : reply;
  }

  // A browser does not tell a page of another site whether it was refused or the line is broken. This it may read.
  private async turnedAway(): Promise<Reply | null> {
    const reply = this.world.isForeign ? await this.send("/allowed", {}) : null;
    return reply && reply !== "none" && reply.status === 403 ? reply : null;
  }

  // "none" when it failed by itself, null when it was given up here.
  private async send(path: string, how: RequestInit): Promise<Reply | "none" | null> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const limit = setTimeout(() => attempt.abort(), this.times.patience);
    try {
      const response = await this.world.fetch(this.api + path, {
        ...how,
        signal: attempt.signal,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      });
      return { status: response.status, body: response.status === 204 ? {} : await readable(response) };
    } catch {
      return attempt.signal.aborted ? null : "none";
    } finally {
      clearTimeout(limit);
      this.attempt = null;
    }
  }

  private pause(): Promise<void> {
    const { pauses } = this.times;
    const longest = pauses[Math.min(this.tries, pauses.length - 1)] ?? 0;
    this.tries += 1;
    const spread = 0.75 + 0.5 * (this.world.random ?? Math.random)();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endPause?.(), longest * spread);
      this.endPause = () => {
        clearTimeout(timer);
        this.endPause = null;
        resolve();
      };
    });
  }

  private startWatch(): void {
    if (this.timers.length) return;
    const say = (level: Waiting) => this.tell({ kind: "waiting", level });
    say("sent");
    this.timers = [
      setTimeout(() => say("slow"), this.times.slow),
      setTimeout(() => say("late"), this.times.late),
    ];
  }

  private stopWatch(): void {
    if (!this.timers.length) return;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.tell({ kind: "waiting", level: "none" });
  }
}

async function readable(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null);
  return body !== null && typeof body === "object" ? (body as Record<string, unknown>) : {};
}

function messagesIn(body: Record<string, unknown>): Message[] {
  return Array.isArray(body.messages) ? (body.messages as Message[]) : [];
}

function tokenIn(body: Record<string, unknown>): { token?: string } {
  return typeof body.token === "string" ? { token: body.token } : {};
}

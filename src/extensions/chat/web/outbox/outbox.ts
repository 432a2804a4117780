import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { PostedMessage } from '../../contract/messages.ts';
import { byWriting, type Problem, type Unsent, type UnsentStore } from './unsent.ts';

export interface OutboxParts {
  store: UnsentStore;
  /** Lets one tab of the browser send at a time. */
  inTurn(work: () => Promise<void>): Promise<void>;
  send(unsent: Unsent): Promise<PostedMessage>;
  /** The server has it for good. */
  onSent(posted: PostedMessage, unsent: Unsent): void;
}

export interface Outbox {
  /** Oldest first. The same array until something changes. */
  list(): readonly Unsent[];
  /** Why the last try failed, which will be made again; null when it did not. */
  trouble(): Problem | null;
  subscribe(listener: () => void): () => void;
  add(unsent: Omit<Unsent, 'problem'>): void;
  /** Tries a refused message again, under the same client id. */
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Sends what waits, now: the line is back. */
  flush(): void;
  close(): void;
}

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/**
 * Keeps messages until the server has acknowledged them, and sends them one after the other, in the order in which
 * they were written. Repeating is harmless: the server knows a client id again. A cut line is tried again by
 * itself; a refusal waits for its writer and does not hold up the next ones.
 */
export function createOutbox({ store, inTurn, send, onSent }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let unsent: readonly Unsent[] = [];
  let trouble: Problem | null = null;
  /** What this tab knows better than the store, which may be slow, full or forbidden: kept here, or gone (null). */
  const ahead = new Map<string, Unsent | null>();
  let running = false;
  /** Asked for while a round is under way: `soon` unless that round fails, `now` even then. */
  let again: 'soon' | 'now' | null = null;
  let closed = false;
  let delayMs = firstDelayMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: readonly Unsent[]): void {
    unsent = next;
    for (const listener of [...listeners]) listener();
  }

  const without = (clientId: string) => unsent.filter((entry) => entry.clientId !== clientId);

  /** A refusal of the store costs the safety of a reload, not the message: `ahead` goes on holding it. */
  async function write(clientId: string, entry: Unsent | null): Promise<void> {
    ahead.set(clientId, entry);
    const written = entry ? store.put(entry) : store.delete(clientId);
    await written.then(
      () => ahead.get(clientId) === entry && ahead.delete(clientId),
      () => undefined,
    );
  }

  function keep(entry: Unsent): Promise<void> {
    change([...without(entry.clientId), entry].sort(byWriting));
    return write(entry.clientId, entry);
  }

  function drop(clientId: string): void {
    change(without(clientId));
    void write(clientId, null);
  }

  async function refresh(): Promise<void> {
    const stored = await store.all().catch(() => null);
    if (!stored) return;
    const found = new Map(stored.map((entry) => [entry.clientId, entry]));
    for (const [clientId, entry] of ahead) {
      if (entry) found.set(clientId, entry);
      else found.delete(clientId);
    }
    change([...found.values()].sort(byWriting));
  }

  async function run(when: 'soon' | 'now' = 'soon'): Promise<void> {
    if (closed) return;
    if (running) {
      again = again === 'now' ? again : when;
      return;
    }
    running = true;
    again = null;
    clearTimeout(timer);
    let isDone = true;
    await inTurn(async () => {
      isDone = await sendAll();
    });
    running = false;
    if (again === 'now' || (again === 'soon' && isDone)) void run();
  }

  /** False when the line failed. */
  async function sendAll(): Promise<boolean> {
    await refresh();
    for (let next = firstWaiting(); next && !closed; next = firstWaiting()) {
      if (!(await attempt(next))) return false;
    }
    return true;
  }

  const firstWaiting = () => unsent.find((entry) => entry.problem === null);

  /** False when trying the next one now would be in vain. */
  async function attempt(entry: Unsent): Promise<boolean> {
    try {
      const posted = await send(entry);
      delayMs = firstDelayMs;
      trouble = null;
      drop(entry.clientId);
      onSent(posted, entry);
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        await keep({ ...entry, problem: { code: error.code, data: error.data } });
        return true;
      }
      trouble =
        error instanceof AppError
          ? { code: error.code, data: error.data }
          : { code: 'platform.offline', data: {} };
      change(unsent);
      timer = setTimeout(() => void run(), delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
      return false;
    }
  }

  /** Safe in the store first, then on its way. */
  const keepAndSend = (entry: Unsent) => void keep(entry).then(() => run());

  const leaveStore = store.onChange(() => void refresh().then(() => run()));
  void run();
  return {
    list: () => unsent,
    trouble: () => trouble,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (entry) => keepAndSend({ ...entry, problem: null }),
    retry(clientId) {
      const entry = unsent.find((other) => other.clientId === clientId);
      if (entry) keepAndSend({ ...entry, problem: null });
    },
    discard: drop,
    flush: () => void run('now'),
    close() {
      closed = true;
      clearTimeout(timer);
      leaveStore();
    },
  };
}

/** A refusal is an answer about this message; anything else is about the line, the hour or the session. */
function isRefusal(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  const { status } = error;
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}

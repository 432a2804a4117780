import { AppError, type ErrorData } from '../../../platform/errors/contract/app-error.ts';
import type { RichTextDocument } from '../../../platform/rich-text/contract/document.ts';
import type { PostedMessage } from '../contract/messages.ts';

/** A message on its way. */
export interface Unsent {
  clientId: string;
  /** Where it was written. */
  conversationId: string;
  recipients: string[];
  body: RichTextDocument;
  writtenAt: string;
  /** Why the server refused it; null while it is tried. */
  problem: { code: string; data: ErrorData } | null;
}

export interface OutboxParts {
  /** Where messages wait; survives a reload and a closed tab. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  /** Starts the key of each message: one owner per person. */
  prefix: string;
  send(unsent: Unsent): Promise<PostedMessage>;
  /** The server has it for good. */
  onSent(posted: PostedMessage, unsent: Unsent): void;
}

export interface Outbox {
  /** Oldest first. The same array until something changes. */
  list(): readonly Unsent[];
  subscribe(listener: () => void): () => void;
  add(unsent: Omit<Unsent, 'problem'>): void;
  /** Tries a refused message again, under the same client id. */
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Sends what waits, now: the line is back. */
  flush(): void;
  /** Reads the storage again: another tab has changed it. */
  reload(): void;
  close(): void;
}

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/**
 * Keeps messages until the server has acknowledged them, and sends them one after the other, in the order in which
 * they were written. Repeating is harmless: the server knows a client id again. A cut line is tried again by
 * itself; a refusal waits for its writer and does not hold up the next ones.
 */
export function createOutbox({ storage, prefix, send, onSent }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let unsent: readonly Unsent[] = readAll(storage, prefix);
  let running = false;
  let closed = false;
  let delayMs = firstDelayMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: readonly Unsent[]): void {
    unsent = next;
    for (const listener of [...listeners]) listener();
  }

  function keep(entry: Unsent): void {
    // A full or forbidden storage costs the safety of a reload, not the message.
    tryTo(() => storage.setItem(prefix + entry.clientId, JSON.stringify(entry)));
    change([...unsent.filter((other) => other.clientId !== entry.clientId), entry].sort(byWriting));
  }

  function drop(clientId: string): void {
    tryTo(() => storage.removeItem(prefix + clientId));
    change(unsent.filter((entry) => entry.clientId !== clientId));
  }

  async function run(): Promise<void> {
    if (running || closed) return;
    running = true;
    clearTimeout(timer);
    for (let next = firstWaiting(); next && !closed; next = firstWaiting()) {
      if (!(await attempt(next))) break;
    }
    running = false;
  }

  const firstWaiting = () => unsent.find((entry) => entry.problem === null);

  /** False when trying the next one now would be in vain. */
  async function attempt(entry: Unsent): Promise<boolean> {
    try {
      const posted = await send(entry);
      delayMs = firstDelayMs;
      drop(entry.clientId);
      onSent(posted, entry);
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        keep({ ...entry, problem: { code: error.code, data: error.data } });
        return true;
      }
      timer = setTimeout(() => void run(), delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
      return false;
    }
  }

  void run();
  return {
    list: () => unsent,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(entry) {
      keep({ ...entry, problem: null });
      void run();
    },
    retry(clientId) {
      const entry = unsent.find((other) => other.clientId === clientId);
      if (!entry) return;
      keep({ ...entry, problem: null });
      void run();
    },
    discard: drop,
    flush: () => void run(),
    reload: () => change(readAll(storage, prefix)),
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** A refusal is an answer about this message; anything else is about the line, the hour or the session. */
function isRefusal(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  const { status } = error;
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}

function readAll(storage: OutboxParts['storage'], prefix: string): Unsent[] {
  const found: Unsent[] = [];
  tryTo(() => {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index);
      const text = key?.startsWith(prefix) ? storage.getItem(key) : null;
      if (text) found.push(JSON.parse(text) as Unsent);
    }
  });
  return found.sort(byWriting);
}

function byWriting(one: Unsent, other: Unsent): number {
  if (one.writtenAt !== other.writtenAt) return one.writtenAt < other.writtenAt ? -1 : 1;
  return one.clientId < other.clientId ? -1 : 1;
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing to do: what is in memory goes on.
  }
}

import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { mostFileBytes, mostFiles, type MessageFile } from '../../contract/messages.ts';

/** A file on its way to the server. */
export interface Uploading {
  key: string;
  /** 1, 2, 3… as they were chosen. */
  order: number;
  conversationId: string;
  file: File;
  /** 0 to 1. */
  part: number;
  /** Why it is not there; null while it is on its way. */
  problem: AppError | null;
}

export interface UploadsParts {
  newKey(): string;
  send(file: File, signal: AbortSignal, onProgress: (part: number) => void): Promise<MessageFile>;
  /** The server has it: `join` puts it among the files of what is being written there. */
  onSent(conversationId: string, join: (files: readonly MessageFile[]) => MessageFile[]): void;
}

/** Files on their way to messages that are being written; they go on while other discussions and pages are shown. */
export interface Uploads {
  /** The same array until something changes. */
  list(): readonly Uploading[];
  subscribe(listener: () => void): () => void;
  /** Sends those that can leave. */
  add(conversationId: string, files: readonly File[]): void;
  retry(key: string): void;
  /** Stops one that is on its way, or puts one that failed away. */
  cancel(key: string): void;
  /** Stops those of discussions that are not this person's any more. */
  keepOnly(conversationIds: readonly string[]): void;
  stop(): void;
}

export const isOnItsWay = ({ problem }: Uploading): boolean => problem === null;

/** Sends files to the server as soon as they are chosen, so that the message that carries them leaves at once. */
export function createUploads({ newKey, send, onSent }: UploadsParts): Uploads {
  const listeners = new Set<() => void>();
  const aborts = new Map<string, AbortController>();
  /** In which order those that are there were chosen: that is how they stand, whichever came first. */
  const orders = new Map<string, number>();
  let chosen = 0;
  let uploading: readonly Uploading[] = [];

  function change(next: readonly Uploading[]): void {
    uploading = next;
    for (const listener of [...listeners]) listener();
  }

  const edit = (key: string, parts: Partial<Uploading>) =>
    change(uploading.map((one) => (one.key === key ? { ...one, ...parts } : one)));

  function forget(key: string): void {
    aborts.delete(key);
    change(uploading.filter((one) => one.key !== key));
  }

  const joined = (files: readonly MessageFile[], file: MessageFile): MessageFile[] => {
    const order = (id: string) => orders.get(id) ?? 0;
    const next = files.findIndex(({ id }) => order(id) > order(file.id));
    return next === -1 ? [...files, file] : files.toSpliced(next, 0, file);
  };

  async function start({ key, order, conversationId, file }: Uploading): Promise<void> {
    const abort = new AbortController();
    aborts.set(key, abort);
    try {
      const sent = await send(file, abort.signal, (part) => edit(key, { part }));
      orders.set(sent.id, order);
      forget(key);
      onSent(conversationId, (files) => joined(files, sent));
    } catch (error) {
      if (abort.signal.aborted) return;
      edit(key, { problem: error instanceof AppError ? error : new AppError('platform.offline', 0) });
    }
  }

  function cancel(key: string): void {
    aborts.get(key)?.abort();
    forget(key);
  }

  return {
    list: () => uploading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(conversationId, files) {
      const blank = { conversationId, part: 0, problem: null };
      const added = files
        .filter(canLeave)
        .map((file) => ({ ...blank, key: newKey(), order: (chosen += 1), file }));
      change([...uploading, ...added]);
      for (const one of added) void start(one);
    },
    retry(key) {
      const found = uploading.find((one) => one.key === key);
      if (!found) return;
      edit(key, { part: 0, problem: null });
      void start(found);
    },
    cancel,
    keepOnly(conversationIds) {
      const kept = new Set(conversationIds);
      for (const one of uploading) if (!kept.has(one.conversationId)) cancel(one.key);
    },
    stop: () => uploading.forEach(({ key }) => cancel(key)),
  };
}

const megabyte = 1024 * 1024;

const canLeave = ({ size }: File): boolean => size > 0 && size <= mostFileBytes;

/** What can be said without asking the server. */
export function refusalOf(chosen: readonly File[], already: number): AppError | null {
  if (already + chosen.length > mostFiles)
    return new AppError('chat.tooManyFiles', 422, { limit: mostFiles });
  const large = chosen.find((file) => file.size > mostFileBytes);
  if (large) {
    return new AppError('chat.fileTooLarge', 422, {
      name: large.name,
      megabytes: mostFileBytes / megabyte,
    });
  }
  const empty = chosen.find((file) => file.size === 0);
  return empty ? new AppError('chat.fileEmpty', 422, { name: empty.name }) : null;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { api } from '../../../../platform/http/web/api.ts';
import { uploadFile } from '../../../../platform/http/web/upload-file.ts';
import { randomId } from '../../../../platform/runtime/web/random-id.ts';
import { mostFileBytes, mostFiles, type MessageFile, type UploadedFile } from '../../contract/messages.ts';

/** A file on its way to the server. */
export interface Uploading {
  key: string;
  file: File;
  /** 0 to 1. */
  part: number;
  /** Why it is not there; null while it is on its way. */
  problem: AppError | null;
}

export interface Attachments {
  uploading: readonly Uploading[];
  /** True while one is on its way: the message waits for it. */
  isBusy: boolean;
  /** Why the last files were not taken. */
  problem: AppError | null;
  add(files: readonly File[]): void;
  retry(key: string): void;
  /** Stops one that is on its way, or puts one that failed away. */
  cancel(key: string): void;
  /** Takes one that is there out of the message. */
  remove(file: MessageFile): void;
}

interface Parts {
  /** Those that are there. */
  files: readonly MessageFile[];
  onFiles: (make: (before: readonly MessageFile[]) => MessageFile[]) => void;
}

const megabyte = 1024 * 1024;

/** Sends files to the server as soon as they are chosen, so that the message that carries them leaves at once. */
export function useAttachments({ files, onFiles }: Parts): Attachments {
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const [problem, setProblem] = useState<AppError | null>(null);
  const aborts = useRef(new Map<string, AbortController>());
  const change = useCallback(
    (key: string, edit: Partial<Uploading>) =>
      setUploading((all) => all.map((one) => (one.key === key ? { ...one, ...edit } : one))),
    [],
  );
  const forget = useCallback((key: string) => {
    aborts.current.delete(key);
    setUploading((all) => all.filter((one) => one.key !== key));
  }, []);

  const start = useCallback(
    async (key: string, file: File) => {
      const abort = new AbortController();
      aborts.current.set(key, abort);
      const options = { signal: abort.signal, onProgress: (part: number) => change(key, { part }) };
      try {
        const uploaded = await uploadFile<UploadedFile>('/api/chat/files', file, file.name, options);
        forget(key);
        onFiles((before) => [...before, uploaded.file]);
      } catch (error) {
        if (abort.signal.aborted) return;
        change(key, { problem: error instanceof AppError ? error : new AppError('platform.offline', 0) });
      }
    },
    [change, forget, onFiles],
  );

  useEffect(() => {
    const underWay = aborts.current;
    return () => underWay.forEach((abort) => abort.abort());
  }, []);

  function add(chosen: readonly File[]): void {
    const refusal = refusalOf(chosen, files.length + uploading.length);
    setProblem(refusal);
    if (refusal?.code === 'chat.tooManyFiles') return;
    // One that cannot leave keeps none of the others here.
    const added = chosen.filter(canLeave).map((file) => ({ key: randomId(), file, part: 0, problem: null }));
    setUploading((all) => [...all, ...added]);
    for (const { key, file } of added) void start(key, file);
  }

  return {
    uploading,
    isBusy: uploading.some((one) => one.problem === null),
    problem,
    add,
    retry(key) {
      const found = uploading.find((one) => one.key === key);
      if (!found) return;
      change(key, { part: 0, problem: null });
      void start(key, found.file);
    },
    cancel(key) {
      aborts.current.get(key)?.abort();
      forget(key);
      setProblem(null);
    },
    remove({ id }) {
      onFiles((before) => before.filter((file) => file.id !== id));
      setProblem(null);
      // It is forgotten at the server in any case, some day.
      api.delete(`/api/chat/files/${id}`).catch(() => undefined);
    },
  };
}

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

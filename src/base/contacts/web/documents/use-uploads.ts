import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { uploadFile } from '../../../../platform/http/web/upload-file.ts';
import { randomId } from '../../../../platform/runtime/web/random-id.ts';
import { maximumDocumentBytes } from '../../contract/documents.ts';
import { documentsPath, documentsQuery } from './document-queries.ts';

/** A file on its way, or one that was refused: it stays in view until it is put away. */
export interface Upload {
  id: string;
  name: string;
  /** From 0 to 1. */
  part: number;
  error: unknown;
}

const mebibyte = 1024 * 1024;
const tooLarge = () =>
  new AppError('platform.fileTooLarge', 413, { megabytes: maximumDocumentBytes / mebibyte });

/** Sends files one after the other; what is too large is told before anything leaves. */
export function useUploads(contactId: string) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: string, changes: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const forget = (id: string) => setUploads((before) => before.filter((one) => one.id !== id));

  async function send(file: File, id: string): Promise<void> {
    if (file.size > maximumDocumentBytes) {
      change(id, { error: tooLarge() });
      return;
    }
    try {
      const onProgress = (part: number) => change(id, { part });
      await uploadFile(documentsPath(contactId), file, file.name, { onProgress });
      forget(id);
      await queries.invalidateQueries({ queryKey: documentsQuery(contactId).queryKey });
    } catch (error) {
      change(id, { error });
    }
  }

  async function add(files: readonly File[]): Promise<void> {
    const queue = files.map((file) => ({ file, id: randomId() }));
    setUploads((before) => [
      ...before,
      ...queue.map(({ file, id }) => ({ id, name: file.name, part: 0, error: null })),
    ]);
    for (const { file, id } of queue) await send(file, id);
  }

  return { uploads, add: (files: readonly File[]) => void add(files), forget };
}

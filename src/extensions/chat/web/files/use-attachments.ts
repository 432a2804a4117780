import { useMemo, useState } from 'react';
import type { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { api } from '../../../../platform/http/web/api.ts';
import type { MessageFile } from '../../contract/messages.ts';
import type { Draft } from '../composer/drafts.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { useUploading } from '../use-chat.ts';
import { isOnItsWay, refusalOf, type Uploading } from './uploads.ts';

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

/** The files of the message that is being written in one discussion. */
export function useAttachments(
  conversationId: string,
  { files }: Draft,
  onDraft: (make: (before: Draft) => Draft) => void,
): Attachments {
  const { uploads } = useChatEngine();
  const all = useUploading();
  const uploading = useMemo(
    () => all.filter((one) => one.conversationId === conversationId),
    [all, conversationId],
  );
  const [problem, setProblem] = useState<AppError | null>(null);
  return {
    uploading,
    isBusy: uploading.some(isOnItsWay),
    problem,
    add(chosen) {
      const refusal = refusalOf(chosen, files.length + uploading.length);
      setProblem(refusal);
      // One that cannot leave keeps none of the others here.
      if (refusal?.code !== 'chat.tooManyFiles') uploads.add(conversationId, chosen);
    },
    retry: uploads.retry,
    cancel(key) {
      uploads.cancel(key);
      setProblem(null);
    },
    remove({ id }) {
      onDraft((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }));
      setProblem(null);
      // It is forgotten at the server in any case, some day.
      api.delete(`/api/chat/files/${id}`).catch(() => undefined);
    },
  };
}

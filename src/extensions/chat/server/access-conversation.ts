import type { ReadDb } from '../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import { findReadable, type ReadableRow } from './store/members.ts';

export const conversationNotFound = () => notFound('chat.conversationNotFound');

/** @throws AppError `chat.channelArchived` */
export function refuseArchived({ archived_at }: Pick<ReadableRow, 'archived_at'>): void {
  if (archived_at !== null) throw conflict('chat.channelArchived');
}

/**
 * The conversation as this person sees it, with their own marks. One they are not in does not exist for them.
 * Inside a transaction, pass it: the answer then holds as long as the conversation's row is locked.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export async function accessConversation(db: ReadDb, viewer: Viewer, id: string): Promise<ReadableRow> {
  const conversation = await findReadable(db, viewer.userId, id);
  if (!conversation) throw conversationNotFound();
  return conversation;
}

/**
 * The same asked again after its messages were read from `fromSeq` on: what a person reads is theirs at one moment, and
 * not what was theirs at one and written at another.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export async function accessSince(db: ReadDb, viewer: Viewer, id: string, fromSeq: number): Promise<void> {
  const { from_seq } = await accessConversation(db, viewer, id);
  if (from_seq !== fromSeq) throw conversationNotFound();
}

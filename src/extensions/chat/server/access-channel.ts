import type { ReadDb } from '../../../platform/db/server/database.ts';
import { forbidden } from '../../../platform/errors/contract/app-error.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import { accessConversation, conversationNotFound } from './access-conversation.ts';
import type { ReadableRow } from './store/members.ts';

/**
 * The channel as one of its members; a discussion of another kind has no name, colour or door to change.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export async function accessChannel(db: ReadDb, viewer: Viewer, id: string): Promise<ReadableRow> {
  const channel = await accessConversation(db, viewer, id);
  if (channel.kind !== 'channel') throw conversationNotFound();
  return channel;
}

/** @throws AppError `chat.conversationNotFound`, or `chat.ownerOnly` to its other members. */
export async function accessOwnChannel(db: ReadDb, viewer: Viewer, id: string): Promise<ReadableRow> {
  const channel = await accessChannel(db, viewer, id);
  if (channel.role !== 'owner') throw forbidden('chat.ownerOnly');
  return channel;
}

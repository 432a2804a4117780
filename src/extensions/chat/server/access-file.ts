import type { ReadDb } from '../../../platform/db/server/database.ts';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import { findFile } from './store/files.ts';
import { findReadable } from './store/members.ts';
import type { FileRow } from './tables.ts';

export const fileNotFound = () => notFound('chat.fileNotFound');

/**
 * A file as this person may have it: their own upload, or one of a message that they may read. Any other does not
 * exist for them.
 *
 * @throws AppError `chat.fileNotFound`
 */
export async function accessFile(db: ReadDb, viewer: Viewer, id: string): Promise<FileRow> {
  const file = await findFile(db, id);
  if (!file || !(await mayHave(db, viewer, file))) throw fileNotFound();
  return file;
}

async function mayHave(db: ReadDb, { userId }: Viewer, file: FileRow): Promise<boolean> {
  if (file.conversation_id === null) return file.uploaded_by === userId;
  const conversation = await findReadable(db, userId, file.conversation_id);
  return conversation !== undefined && file.seq! > conversation.from_seq;
}

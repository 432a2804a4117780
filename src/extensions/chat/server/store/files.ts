import type { Kysely } from 'kysely';
import type { MessageFile, MessagePlace } from '../../contract/messages.ts';
import type { ChatTables, FileRow } from '../tables.ts';

type Db = Kysely<ChatTables>;

export const fileOf = (row: FileRow): MessageFile => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  lies: row.lies === 1,
  image: row.preview_hash === null ? null : { width: row.width!, height: row.height! },
});

export const insertFile = async (db: Db, row: FileRow): Promise<void> => {
  await db.insertInto('chat_files').values(row).execute();
};

export const findFile = (db: Db, id: string): Promise<FileRow | undefined> =>
  db.selectFrom('chat_files').selectAll().where('id', '=', id).executeTakeFirst();

export async function countUnsent(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('chat_files')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('uploaded_by', '=', userId)
    .where('conversation_id', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Gives a person's unsent files to a message, in the order asked; null when one of them is not theirs to give. */
export async function sendFiles(
  db: Db,
  userId: string,
  ids: readonly string[],
  { conversationId, seq }: MessagePlace,
): Promise<MessageFile[] | null> {
  const rows = await db
    .updateTable('chat_files')
    .set({ conversation_id: conversationId, seq })
    .where('id', 'in', ids)
    .where('uploaded_by', '=', userId)
    .where('conversation_id', 'is', null)
    .returningAll()
    .execute();
  if (rows.length !== ids.length) return null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => fileOf(byId.get(id)!));
}

export const deleteUnsent = async (db: Db, userId: string, id: string): Promise<void> => {
  await db
    .deleteFrom('chat_files')
    .where('id', '=', id)
    .where('uploaded_by', '=', userId)
    .where('conversation_id', 'is', null)
    .execute();
};

export const deleteUnsentBefore = async (db: Db, moment: string): Promise<void> => {
  await db
    .deleteFrom('chat_files')
    .where('conversation_id', 'is', null)
    .where('uploaded_at', '<', moment)
    .execute();
};

export const deleteFilesOf = async (db: Db, { conversationId, seq }: MessagePlace): Promise<void> => {
  await db
    .deleteFrom('chat_files')
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .execute();
};

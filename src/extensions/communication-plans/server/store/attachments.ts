import type { Kysely } from 'kysely';
import type { AttachmentRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** Of several messages, in their order. */
export async function attachmentsOf(db: Db, ownerIds: readonly string[]): Promise<AttachmentRow[]> {
  if (ownerIds.length === 0) return [];
  return db
    .selectFrom('plans_attachments')
    .selectAll()
    .where('owner_id', 'in', ownerIds)
    .orderBy('owner_id')
    .orderBy('position')
    .execute();
}

export async function insertAttachments(db: Db, rows: readonly AttachmentRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('plans_attachments')
      .values([...rows])
      .execute();
}

export async function replaceAttachments(
  db: Db,
  ownerId: string,
  rows: readonly AttachmentRow[],
): Promise<void> {
  await deleteAttachmentsOf(db, [ownerId]);
  await insertAttachments(db, rows);
}

export async function deleteAttachmentsOf(db: Db, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length === 0) return;
  await db.deleteFrom('plans_attachments').where('owner_id', 'in', ownerIds).execute();
}

/** A file as some message carries it; who may see plans may see their files. */
export const findAttachmentByHash = (db: Db, hash: string): Promise<AttachmentRow | undefined> =>
  db
    .selectFrom('plans_attachments')
    .selectAll()
    .where('hash', '=', hash)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

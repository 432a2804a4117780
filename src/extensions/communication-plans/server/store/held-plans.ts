import type { Kysely } from 'kysely';
import type { AttachmentRow, MessageRow, PlanRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** All of a contact, oldest first. */
export const heldPlans = (db: Db, contactId: string): Promise<PlanRow[]> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export async function heldAttachments(
  db: Db,
  messages: readonly Pick<MessageRow, 'id'>[],
): Promise<AttachmentRow[]> {
  if (messages.length === 0) return [];
  const ids = messages.map(({ id }) => id);
  return db.selectFrom('plans_attachments').selectAll().where('owner_id', 'in', ids).execute();
}

/** A plan with its messages, what they carry and its journal. Who took over from it stands alone then. */
export async function deletePlan(db: Db, planId: string): Promise<void> {
  const messages = db.selectFrom('plans_messages').select('id').where('plan_id', '=', planId);
  await db.deleteFrom('plans_attachments').where('owner_id', 'in', messages).execute();
  await db.deleteFrom('plans_messages').where('plan_id', '=', planId).execute();
  await db.deleteFrom('plans_journal').where('plan_id', '=', planId).execute();
  await db
    .updateTable('plans_plans')
    .set({ replaces_plan_id: null })
    .where('replaces_plan_id', '=', planId)
    .execute();
  await db.deleteFrom('plans_plans').where('id', '=', planId).execute();
}

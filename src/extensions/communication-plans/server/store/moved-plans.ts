import type { Kysely } from 'kysely';
import type { PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

export async function countPlansOf(db: Db, contactId: string): Promise<number> {
  return (await idsOfPlansOf(db, contactId)).length;
}

export async function idsOfPlansOf(db: Db, contactId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('plans_plans')
    .select('id')
    .where('contact_id', '=', contactId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Of plans that are held; their messages, sent ones too, are addressed to who their plan is for. */
export async function giveToContact(db: Db, planIds: readonly string[], contactId: string): Promise<void> {
  await db.updateTable('plans_plans').set({ contact_id: contactId }).where('id', 'in', planIds).execute();
  await db
    .updateTable('plans_messages')
    .set({ recipient: contactId })
    .where('plan_id', 'in', planIds)
    .execute();
}

/** Those of these contacts that have a plan, whatever became of it. */
export async function contactsWithPlans(db: Db, contactIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('plans_plans')
    .select('contact_id')
    .distinct()
    .where('contact_id', 'in', contactIds)
    .execute();
  return rows.map(({ contact_id }) => contact_id);
}

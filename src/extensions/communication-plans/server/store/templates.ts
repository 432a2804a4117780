import type { Kysely } from 'kysely';
import type { PlansTables, TemplateMessageRow, TemplateRow } from '../tables.ts';

type Db = Kysely<PlansTables>;

export interface TemplateSummaryRow extends TemplateRow {
  message_count: number;
  running_plans: number;
}

/** With the number of their messages and of the plans that run from them. */
export const listTemplates = (db: Db): Promise<TemplateSummaryRow[]> =>
  db
    .selectFrom('plans_templates')
    .selectAll('plans_templates')
    .select((select) => [
      select
        .selectFrom('plans_template_messages')
        .whereRef('template_id', '=', 'plans_templates.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('message_count'),
      select
        .selectFrom('plans_plans')
        .whereRef('plans_plans.template_id', '=', 'plans_templates.id')
        .where('completed_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('running_plans'),
    ])
    .orderBy('id')
    .execute() as Promise<TemplateSummaryRow[]>;

export const findTemplate = (db: Db, id: string): Promise<TemplateRow | undefined> =>
  db.selectFrom('plans_templates').selectAll().where('id', '=', id).executeTakeFirst();

/** Reads a plan-type and holds its row until the transaction ends; an update, because both engines lock the row for one. */
export const lockTemplate = (db: Db, id: string): Promise<TemplateRow | undefined> =>
  db
    .updateTable('plans_templates')
    .set((column) => ({ updated_at: column.ref('updated_at') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

export const findTemplateByCode = (db: Db, code: string): Promise<TemplateRow | undefined> =>
  db.selectFrom('plans_templates').selectAll().where('code', '=', code).executeTakeFirst();

/** False when another plan-type has that code. */
export async function insertTemplate(db: Db, row: TemplateRow): Promise<boolean> {
  const inserted = await db
    .insertInto('plans_templates')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

export const updateTemplate = async (
  db: Db,
  id: string,
  change: Pick<TemplateRow, 'code' | 'label' | 'description' | 'updated_at'>,
): Promise<void> => {
  await db.updateTable('plans_templates').set(change).where('id', '=', id).execute();
};

/** Its messages go with it; plans made from it stay. */
export const deleteTemplate = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('plans_template_messages').where('template_id', '=', id).execute();
  await db.deleteFrom('plans_templates').where('id', '=', id).execute();
};

export const messagesOfTemplate = (db: Db, templateId: string): Promise<TemplateMessageRow[]> =>
  db
    .selectFrom('plans_template_messages')
    .selectAll()
    .where('template_id', '=', templateId)
    .orderBy('position')
    .execute();

export const insertTemplateMessages = async (db: Db, rows: readonly TemplateMessageRow[]): Promise<void> => {
  await db
    .insertInto('plans_template_messages')
    .values([...rows])
    .execute();
};

export const deleteTemplateMessages = async (db: Db, templateId: string): Promise<void> => {
  await db.deleteFrom('plans_template_messages').where('template_id', '=', templateId).execute();
};

import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { ContactFields } from '../../contract/custom-fields.ts';
import { announceFields } from '../announce.ts';
import { readContactFields } from '../read-fields.ts';
import { holdFields } from './hold-fields.ts';

/** What was done to a field or a category, for the journal; null: nothing had to be done. */
export interface FieldAct {
  action: 'fieldCreated' | 'fieldChanged' | 'fieldArchived' | 'fieldUnarchived' | 'fieldsReordered';
  kind: 'contactField' | 'contactCategory';
  id: string;
  label: string;
}

const categoryActs = {
  fieldCreated: 'categoryCreated',
  fieldChanged: 'categoryChanged',
  fieldArchived: 'categoryArchived',
  fieldUnarchived: 'categoryUnarchived',
  fieldsReordered: 'categoriesReordered',
} as const satisfies Record<FieldAct['action'], string>;

/** Changes the fields or the categories, which nobody else changes meanwhile, and answers how they are then. */
export async function changeFields(
  ctx: Context,
  change: (tx: Tx, now: ContactFields) => Promise<FieldAct | null>,
): Promise<ContactFields> {
  await ctx.db.transaction(async (tx) => {
    const act = await change(tx, await holdFields(tx));
    if (!act) return;
    announceFields(tx, ctx.live);
    const { action, kind, id, label } = act;
    const isMany = action === 'fieldsReordered';
    const subject = isMany ? {} : { subject: { kind, id, label } };
    await recordAct(tx, ctx, {
      action: `contacts.${kind === 'contactField' ? action : categoryActs[action]}`,
      ...subject,
    });
  });
  return readContactFields(ctx.db.read);
}

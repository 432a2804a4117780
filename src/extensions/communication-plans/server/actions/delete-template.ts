import type { Context } from '../../../../platform/http/server/context.ts';
import { holdTemplate } from '../access-template.ts';
import { announceTemplates } from '../announce.ts';
import { deleteTemplate as removeTemplate } from '../store/templates.ts';
import { recordTemplate } from '../tell-administrators.ts';
import { removeTemplateMessages } from '../write-template-messages.ts';

/** Deletes a plan-type, also one that plans were made from: they are copies. */
export async function deleteTemplate(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const template = await holdTemplate(tx, id);
    await removeTemplateMessages(tx, id);
    await removeTemplate(tx, id);
    announceTemplates(tx, ctx.live);
    await recordTemplate(tx, ctx, 'templateDeleted', template);
  });
}

import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Template, TemplateInput } from '../../contract/templates.ts';
import { accessTemplate } from '../access-template.ts';
import { announceTemplates } from '../announce.ts';
import { checkTemplate } from '../check-template.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { findTemplateByCode, updateTemplate as writeTemplate } from '../store/templates.ts';
import { writeTemplateMessages } from '../write-template-messages.ts';
import { readTemplate } from './read-template.ts';

/** Replaces the whole plan-type. Plans made from it are copies and stay as they are. */
export async function updateTemplate(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  input: TemplateInput,
): Promise<Template> {
  const { messages, ...written } = await checkTemplate(ports.files, input);
  const { code } = written;
  await ctx.db.transaction(async (tx) => {
    await accessTemplate(tx, id);
    const namesake = await findTemplateByCode(tx, code);
    if (namesake && namesake.id !== id) {
      throw invalid('communication-plans.codeTaken', '/code', { code });
    }
    await writeTemplate(tx, id, { ...written, updated_at: ctx.clock.now() });
    await writeTemplateMessages(tx, ctx.newId, id, messages);
    announceTemplates(tx, ctx.live);
  });
  return readTemplate(ctx, ports, id);
}

import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Template, TemplateInput } from '../../contract/templates.ts';
import { announceTemplates } from '../announce.ts';
import { checkedFiles } from '../attachments/checked-files.ts';
import { checkTemplate } from '../check-template.ts';
import { ownVariables } from '../own-variables.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { insertTemplate } from '../store/templates.ts';
import { writeTemplateMessages } from '../write-template-messages.ts';
import { recordTemplate } from '../tell-administrators.ts';
import { readTemplate } from './read-template.ts';

/** @throws AppError on the field that is wrong: see `TemplateInput`. */
export async function createTemplate(
  ctx: Context,
  ports: PlansPorts,
  input: TemplateInput,
): Promise<Template> {
  const { messages, ...written } = await checkTemplate(
    checkedFiles(ctx, ports),
    input,
    await ownVariables(ctx.db.read),
  );
  const id = ctx.newId();
  const now = ctx.clock.now();
  const { code } = written;
  await ctx.db.transaction(async (tx) => {
    const row = { id, ...written, created_at: now, updated_at: now };
    if (!(await insertTemplate(tx, row))) throw invalid('communication-plans.codeTaken', '/code', { code });
    await writeTemplateMessages(tx, ctx.newId, id, messages);
    announceTemplates(tx, ctx.live);
    await recordTemplate(tx, ctx, 'templateCreated', row);
  });
  return readTemplate(ctx, ports, id);
}

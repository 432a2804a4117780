import { isUniqueViolation } from '../../../../platform/db/server/errors.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Template, TemplateInput } from '../../contract/templates.ts';
import { holdTemplate } from '../access-template.ts';
import { announceTemplates } from '../announce.ts';
import { checkedFiles } from '../attachments/checked-files.ts';
import { checkTemplate } from '../check-template.ts';
import { ownVariables } from '../own-variables.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { findTemplateByCode, updateTemplate as writeTemplate } from '../store/templates.ts';
import { writeTemplateMessages } from '../write-template-messages.ts';
import { recordTemplate } from '../tell-administrators.ts';
import { readTemplate } from './read-template.ts';

/** Replaces the whole plan-type. Plans made from it are copies and stay as they are. */
export async function updateTemplate(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  input: TemplateInput,
): Promise<Template> {
  const { messages, ...written } = await checkTemplate(
    checkedFiles(ctx, ports),
    input,
    await ownVariables(ctx.db.read),
  );
  const { code } = written;
  const codeTaken = () => invalid('communication-plans.codeTaken', '/code', { code });
  const replaced = ctx.db.transaction(async (tx) => {
    await holdTemplate(tx, id);
    const namesake = await findTemplateByCode(tx, code);
    if (namesake && namesake.id !== id) throw codeTaken();
    await writeTemplate(tx, id, { ...written, updated_at: ctx.clock.now() });
    await writeTemplateMessages(tx, ctx.newId, id, messages);
    announceTemplates(tx, ctx.live);
    await recordTemplate(tx, ctx, 'templateChanged', { id, code });
  });
  await replaced.catch((error: unknown) => {
    // Somebody took the code in this very moment.
    throw isUniqueViolation(error) ? codeTaken() : error;
  });
  return readTemplate(ctx, ports, id);
}

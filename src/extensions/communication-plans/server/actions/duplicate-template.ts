import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Template } from '../../contract/templates.ts';
import { holdTemplate } from '../access-template.ts';
import { announceTemplates } from '../announce.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { messagesToCopy } from '../present-template.ts';
import { findTemplateByCode, insertTemplate } from '../store/templates.ts';
import { writeTemplateMessages } from '../write-template-messages.ts';
import { recordTemplate } from '../tell-administrators.ts';
import { readTemplate } from './read-template.ts';

/** A copy under the first free code: `BAIE-8S-2`, `BAIE-8S-3`… */
export async function duplicateTemplate(ctx: Context, ports: PlansPorts, id: string): Promise<Template> {
  const copyId = ctx.newId();
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const { code, label, description } = await holdTemplate(tx, id);
    const dates = { created_at: now, updated_at: now };
    const row = { id: copyId, code: await freeCode(tx, code), label, description, ...dates };
    // Somebody took the code in this very moment.
    if (!(await insertTemplate(tx, row))) throw conflict('communication-plans.codeTaken', { code: row.code });
    await writeTemplateMessages(tx, ctx.newId, copyId, await messagesToCopy(tx, id));
    announceTemplates(tx, ctx.live);
    await recordTemplate(tx, ctx, 'templateCreated', row);
  });
  return readTemplate(ctx, ports, copyId);
}

async function freeCode(tx: Tx, code: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    // Room for the number within the thirty letters of a code.
    const candidate = `${code.slice(0, 25)}-${number}`;
    if (!(await findTemplateByCode(tx, candidate))) return candidate;
  }
}

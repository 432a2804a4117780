import { recordAct } from '../../../base/audit/server/public.ts';
import type { Tx } from '../../../platform/db/server/database.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { SendResult } from '../contract/messages.ts';
import type { PlanRow, TemplateRow } from './tables.ts';

/** A line of the journal of the application about a plan; the last statement of its transaction. */
export const recordPlan = (
  tx: Tx,
  ctx: Context,
  what: 'planStarted' | 'planCancelled' | 'planSuspended' | 'planResumed',
  { id, label }: Pick<PlanRow, 'id' | 'label'>,
): Promise<void> =>
  recordAct(tx, ctx, { action: `communication-plans.${what}`, subject: { kind: 'plan', id, label } });

/** The same about a plan-type, called by its code. */
export const recordTemplate = (
  tx: Tx,
  ctx: Context,
  what: 'templateCreated' | 'templateChanged' | 'templateDeleted',
  { id, code }: Pick<TemplateRow, 'id' | 'code'>,
): Promise<void> =>
  recordAct(tx, ctx, {
    action: `communication-plans.${what}`,
    subject: { kind: 'planType', id, label: code },
  });

type By = Context | (Pick<Platform, 'db' | 'clock'> & { via: 'system' });

/**
 * One line for all the mails that left in one go. They have left whether or not the line can be written: what goes wrong
 * with it is for the log.
 */
export async function recordRun(
  by: By,
  { logger }: Pick<Platform, 'logger'>,
  results: readonly SendResult[],
): Promise<void> {
  const count = results.filter(({ result }) => result === 'sent').length;
  if (count === 0) return;
  const act = { action: 'communication-plans.mailsSent', details: { count } };
  await by.db
    .transaction((tx) => recordAct(tx, by, act))
    .catch((error: unknown) => logger.error({ err: error, count }, 'a run is missing in the journal'));
}

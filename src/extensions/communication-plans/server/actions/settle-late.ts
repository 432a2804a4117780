import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { LateInput, LatePolicy, LateProposal, LateResult, LateResults } from '../../contract/late.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf, type Note } from '../journal.ts';
import { proposeLate } from '../late/propose-late.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { updateMessage } from '../store/messages.ts';
import { lockPlan } from '../store/plans.ts';
import { readerFor, type SourceReader } from '../surroundings.ts';

/**
 * Does to each plan what was proposed, or nothing when it is no longer that: somebody sent, moved or changed
 * something meanwhile, or another day has begun. Each plan is a transaction of its own.
 */
export async function settleLate(
  ctx: Context,
  ports: PlansPorts,
  { policy, plans }: LateInput,
): Promise<LateResults> {
  const reader = await readerFor(ctx, ports);
  const results: LateResult[] = [];
  for (const { planId, seal } of plans) {
    const result = await ctx.db.transaction((tx) => settleOne(tx, ctx, reader, { planId, seal, policy }));
    results.push({ planId, result });
  }
  return { results };
}

interface Asked {
  planId: string;
  seal: string;
  policy: LatePolicy;
}

async function settleOne(
  tx: Tx,
  ctx: Context,
  reader: SourceReader,
  { planId, seal, policy }: Asked,
): Promise<LateResult['result']> {
  const plan = await lockPlan(tx, planId, ctx.clock.now());
  if (!plan) return 'notFound';
  const proposal = await proposeLate(tx, reader, plan, policy);
  if (proposal?.seal !== seal) return 'changed';
  for (const step of proposal.steps) await takeStep(tx, ctx, planId, policy, step);
  if (policy === 'shift') {
    await note(tx, writerOf(ctx), { planId, what: 'planShifted', detail: { days: proposal.days } });
  }
  announcePlan(tx, ctx.live, plan);
  return 'settled';
}

const rested = { retry_at: null, retry_until: null } as const;

/** A step of the shift is told once for the whole plan, the others each. */
async function takeStep(
  tx: Tx,
  ctx: Context,
  planId: string,
  policy: LatePolicy,
  { messageId, position, from, to }: LateProposal['steps'][number],
): Promise<void> {
  const tell = (told: Pick<Note, 'what' | 'detail'>) =>
    note(tx, writerOf(ctx), { planId, position, ...told });
  if (to === null) {
    await updateMessage(tx, messageId, { ...rested, state: 'skipped' });
    return tell({ what: 'messageSkippedLate', detail: { dueOn: from } });
  }
  if (to === from) return;
  // From now on its day is a person's choice; a word that a mail server was waiting for is too old.
  await updateMessage(tx, messageId, {
    ...{ ...rested, state: 'planned', due_on: to, moved_at: ctx.clock.now() },
  });
  if (policy === 'daily') await tell({ what: 'messagePostponed', detail: { from, to } });
}

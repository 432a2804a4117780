import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { SendResult } from '../../contract/messages.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, type JournalWhat } from '../journal.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { changeRetry, dueRetries, type DueRetry } from '../store/retries.ts';
import type { MessageRow } from '../tables.ts';
import { recordRun } from '../tell-administrators.ts';
import { nextRetry } from './retries.ts';
import { sendBatch } from './send-batch.ts';
import { retrySending } from './sender.ts';

type Parts = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/** Messages tried in one go. */
const pageSize = 200;

/**
 * Tries again what mail servers have put off and whose time has come, as it was approved: what would leave otherwise now
 * is due again, for a person to read. At night as well: a server that asks to come back in five minutes forgets by
 * the morning that it has seen us.
 */
export async function retryDeferred(parts: Parts, ports: PlansPorts): Promise<void> {
  const { db, clock } = parts;
  for (let after = { retryAt: '', id: '' }; ;) {
    const page = await dueRetries(db.read, clock.now(), { after, limit: pageSize });
    await retryPage(parts, ports, page);
    const last = page.at(-1);
    if (!last || page.length < pageSize || ports.outbox.ending.isStopping) return;
    after = { retryAt: last.retry_at, id: last.id };
  }
}

async function retryPage(parts: Parts, ports: PlansPorts, page: readonly DueRetry[]): Promise<void> {
  const now = parts.clock.now();
  const isOver = ({ retry_until }: DueRetry) => retry_until === null || retry_until < now;
  for (const message of page.filter(isOver)) await giveUp(parts, message);
  const wanted = page.filter((message) => !isOver(message));
  if (wanted.length === 0) return;
  const approved = wanted.map(({ id, approved_hash: contentHash }) => ({ id, contentHash }));
  const results = await sendBatch(retrySending(parts, ports), approved);
  await recordRun({ ...parts, via: 'system' }, ports, results);
  for (const [index, { result }] of results.entries()) await after(parts, wanted[index]!, result);
}

/** What may not leave now for a reason of its own. All else is recorded by the sending, or waits as it is. */
async function after(parts: Parts, message: DueRetry, result: SendResult['result']): Promise<void> {
  if (result === 'contentChanged') return askAgain(parts, message);
  if (result !== 'blocked') return;
  const retry_at = nextRetry(message, parts.clock.now(), message.retry_until ?? '');
  await (retry_at === null ? giveUp(parts, message) : change(parts, message, { retry_at }, null));
}

/** It waits for a person from now on. */
const giveUp = (parts: Parts, message: DueRetry): Promise<void> =>
  change(parts, message, { retry_at: null, retry_until: null }, 'retriesEnded');

/** What was approved is not what would leave any more. */
const askAgain = (parts: Parts, message: DueRetry): Promise<void> =>
  change(parts, message, { state: 'planned', retry_at: null, retry_until: null }, 'approvalLost');

async function change(
  { db, clock, newId, live }: Parts,
  message: DueRetry,
  columns: Partial<MessageRow>,
  what: JournalWhat | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const plan = await holdPlan(tx, message.plan_id, clock.now());
    const changed = await changeRetry(tx, message, columns);
    if (!changed) return;
    const writer = { clock, newId, userId: null };
    if (what) await note(tx, writer, { planId: plan.id, position: changed.position, what });
    announcePlan(tx, live, plan);
  });
}

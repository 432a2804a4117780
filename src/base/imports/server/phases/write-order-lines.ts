import type { Tx } from '../../../../platform/db/server/database.ts';
import { announceOrders, insertOrders, rewriteOrder } from '../../../orders/server/public.ts';
import type { Writing } from '../../../contacts/server/public.ts';
import { faultOf, type FileLine, type Planned } from '../lines/line.ts';
import { orderInput, planOrders, type OrderJob, type OrderWrite } from '../lines/plan-orders.ts';
import type { WrittenLine, WrittenLines } from './write-contact-lines.ts';

type ToWrite = Extract<Planned<OrderWrite>, { write: OrderWrite }>;

/** Looks at these lines again and writes what they say. */
export async function writeOrderLines(
  tx: Tx,
  by: Writing,
  job: OrderJob,
  lines: readonly FileLine[],
): Promise<WrittenLines> {
  const planned = await planOrders(tx, job, lines);
  const toWrite = planned.flatMap((one) => ('write' in one ? [one] : []));
  const written = [...(await insertNew(tx, by, toWrite)), ...(await rewrite(tx, by, toWrite))];
  if (written.length > 0) announceOrders(tx, by.live, null);
  const kept = new Map(written.map((one) => [one.line, one]));
  const textOf = new Map(lines.map((line) => [line.line, line]));
  return {
    written,
    // Somebody has taken the number, or changed the order, at this very moment.
    planned: planned.map((one) =>
      'write' in one && !kept.has(one.line)
        ? {
            ...{ line: one.line, outcome: 'refused' },
            faults: [faultOf(job.columns, textOf.get(one.line)!, 'number', 'imports.changedMeanwhile')],
          }
        : one,
    ),
  };
}

async function insertNew(tx: Tx, by: Writing, toWrite: readonly ToWrite[]): Promise<WrittenLine[]> {
  const news = toWrite
    .filter(({ write }) => write.before === null)
    .map(({ line, write }) => ({ line, id: by.newId(), order: write.order, externalId: write.externalId }));
  if (news.length === 0) return [];
  const inserted = await insertOrders(tx, news, by.clock.now());
  return news
    .filter(({ id }) => inserted.has(id))
    .map(({ line, id }) => ({ line, outcome: 'created', subject_id: id, version: 1, before: null }));
}

async function rewrite(tx: Tx, by: Writing, toWrite: readonly ToWrite[]): Promise<WrittenLine[]> {
  const written: WrittenLine[] = [];
  const who = { now: by.clock.now(), userId: by.viewer?.userId ?? null };
  for (const { line, write } of toWrite) {
    if (write.before === null) continue;
    const { id, version } = write.before;
    if ((await rewriteOrder(tx, { id, version, order: write.order }, who)) !== 'written') continue;
    const before = JSON.stringify(orderInput(write.before));
    written.push({ line, outcome: 'changed', subject_id: id, version: version + 1, before });
  }
  return written;
}

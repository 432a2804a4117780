import type { Context } from '../../../../platform/http/server/context.ts';
import { listedRows, type Execution, type ExecutionRow, type Situation } from '../../contract/execution.ts';
import { comingDays } from '../../contract/rules.ts';
import { executionRows, messagesToDo } from '../execution-rows.ts';
import { latePlans } from '../late/late-plans.ts';
import type { Outlines } from '../outlines.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { comingMessages, countComing, countToDo } from '../store/execution.ts';
import { readerFor } from '../surroundings.ts';

/** What is late, due, coming, blocked, refused or doubtful, by client's name, then date, then position. */
export async function listExecution(ctx: Context, ports: PlansPorts, outlines: Outlines): Promise<Execution> {
  const reader = await readerFor(ctx, ports);
  const { today, leavesTheHouse } = reader.surroundings;
  const { toDo, coming, beyond, comingCount } = await messagesOf(ctx, today);
  const listed = await executionRows(ctx, ports, { reader, outlines }, [...toDo, ...coming]);
  const { rows, plans, progress } = listed;
  const counters = { ...count(rows), coming: comingCount };
  const late = await latePlans([...plans.values()], progress, reader);
  return { today, leavesTheHouse, counters, beyond, latePlans: late, rows };
}

/** As many as can be shown, and how many there are. */
async function messagesOf(ctx: Context, today: string) {
  const { db } = ctx;
  const until = Temporal.PlainDate.from(today).add({ days: comingDays }).toString();
  const days = { after: today, until };
  const toDo = await messagesToDo(ctx, today, listedRows.toDo);
  const coming = await comingMessages(db.read, days, listedRows.coming);
  const comingCount = coming.length < listedRows.coming ? coming.length : await countComing(db.read, days);
  const toDoCount = toDo.length < listedRows.toDo ? toDo.length : await countToDo(db.read, today);
  const beyond = { toDo: toDoCount - toDo.length, coming: comingCount - coming.length };
  return { toDo, coming, comingCount, beyond };
}

function count(rows: readonly ExecutionRow[]): Execution['counters'] {
  const counters = {
    late: 0,
    due: 0,
    coming: 0,
    blocked: 0,
    sending: 0,
    deferred: 0,
    refused: 0,
    uncertain: 0,
  };
  for (const { situation } of rows) counters[situation satisfies Situation] += 1;
  return counters;
}

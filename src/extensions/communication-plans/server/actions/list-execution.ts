import type { Context } from '../../../../platform/http/server/context.ts';
import { listedRows, type Execution, type ExecutionRow, type Situation } from '../../contract/execution.ts';
import { comingDays } from '../../contract/rules.ts';
import { executionRow } from '../execution-row.ts';
import { latePlans } from '../late/late-plans.ts';
import type { Outlines } from '../outlines.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { fileChecker, presentFiles } from '../present-files.ts';
import { attachmentsOf } from '../store/attachments.ts';
import {
  comingMessages,
  countComing,
  countToDo,
  dueMessages,
  messagesInQuestion,
  plansById,
  progressOfPlans,
} from '../store/execution.ts';
import { readerFor, type SourceReader } from '../surroundings.ts';
import type { MessageRow } from '../tables.ts';
import { byOwner } from '../written-message.ts';

/** What is late, due, coming, blocked, refused or doubtful, by client's name, then date, then position. */
export async function listExecution(ctx: Context, ports: PlansPorts, outlines: Outlines): Promise<Execution> {
  const reader = await readerFor(ctx, ports);
  const { today, leavesTheHouse } = reader.surroundings;
  const { toDo, coming, beyond, comingCount } = await messagesOf(ctx, today);
  const { rows, late } = await rowsOf(ctx, ports, { reader, outlines }, [...toDo, ...coming]);
  const counters = { ...count(rows), coming: comingCount };
  return { today, leavesTheHouse, counters, beyond, latePlans: late, rows: rows.sort(byClient) };
}

/** As many as can be shown, and how many there are. */
async function messagesOf({ db }: Context, today: string) {
  const until = Temporal.PlainDate.from(today).add({ days: comingDays }).toString();
  const days = { after: today, until };
  const inQuestion = await messagesInQuestion(db.read, listedRows.toDo);
  const due = await dueMessages(db.read, today, listedRows.toDo);
  const toDo = [...inQuestion, ...due];
  const full = toDo.length >= listedRows.toDo;
  const coming = await comingMessages(db.read, days, listedRows.coming);
  const comingCount = coming.length < listedRows.coming ? coming.length : await countComing(db.read, days);
  const shown = toDo.slice(0, listedRows.toDo);
  const toDoCount = full ? await countToDo(db.read, today) : toDo.length;
  const beyond = { toDo: toDoCount - shown.length, coming: comingCount - coming.length };
  return { toDo: shown, coming, comingCount, beyond };
}

async function rowsOf(
  { db }: Context,
  ports: PlansPorts,
  { reader, outlines }: { reader: SourceReader; outlines: Outlines },
  messages: readonly MessageRow[],
) {
  const planIds = [...new Set(messages.map((message) => message.plan_id))];
  const plans = await plansById(db.read, planIds);
  await reader.load([...plans.values()]);
  const progress = await progressOfPlans(db.read, planIds, reader.surroundings.today);
  const attachments = byOwner(
    await attachmentsOf(
      db.read,
      messages.map(({ id }) => id),
    ),
  );
  const has = fileChecker(ports.files);
  const outline = outlines(reader.surroundings);
  const rows: ExecutionRow[] = [];
  for (const message of messages) {
    const plan = plans.get(message.plan_id);
    const of = progress.get(message.plan_id);
    if (!plan || !of) continue;
    const files = await presentFiles(attachments.get(message.id) ?? [], has);
    const sources = await reader.of(plan);
    const entry = { message, plan, sources, files, progress: of };
    const written = await outline(message, files, sources);
    rows.push(executionRow({ ...entry, outline: written }, reader.surroundings.today));
  }
  return { rows, late: await latePlans([...plans.values()], progress, reader) };
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

const french = new Intl.Collator('fr');

const byClient = (one: ExecutionRow, other: ExecutionRow): number =>
  french.compare(one.contactName, other.contactName) ||
  french.compare(one.contactId, other.contactId) ||
  french.compare(one.dueOn, other.dueOn) ||
  french.compare(one.planId, other.planId) ||
  one.position - other.position;

import type { Context } from '../../../platform/http/server/context.ts';
import type { ExecutionRow } from '../contract/execution.ts';
import { executionRow } from './execution-row.ts';
import type { Outlines } from './outlines.ts';
import type { PlansPorts } from './plans-ports.ts';
import { fileChecker, presentFiles } from './present-files.ts';
import { attachmentsOf } from './store/attachments.ts';
import {
  dueMessages,
  messagesInQuestion,
  plansById,
  progressOfPlans,
  type PlanProgress,
} from './store/execution.ts';
import type { SourceReader } from './surroundings.ts';
import type { MessageRow, PlanRow } from './tables.ts';
import { byOwner } from './written-message.ts';

/** What asks for somebody on the civil date `today`: what is in question first, then what is due, `limit` at most. */
export async function messagesToDo({ db }: Context, today: string, limit: number): Promise<MessageRow[]> {
  const inQuestion = await messagesInQuestion(db.read, limit);
  const due = await dueMessages(db.read, today, limit);
  return [...inQuestion, ...due].slice(0, limit);
}

interface ExecutionRows {
  /** By client's name, then date, then position. */
  rows: ExecutionRow[];
  plans: ReadonlyMap<string, PlanRow>;
  progress: ReadonlyMap<string, PlanProgress>;
}

/** The lines of these messages, each with its mail as it would leave now. */
export async function executionRows(
  { db }: Context,
  ports: PlansPorts,
  { reader, outlines }: { reader: SourceReader; outlines: Outlines },
  messages: readonly MessageRow[],
): Promise<ExecutionRows> {
  const { today } = reader.surroundings;
  const planIds = [...new Set(messages.map((message) => message.plan_id))];
  const plans = await plansById(db.read, planIds);
  await reader.load([...plans.values()]);
  const progress = await progressOfPlans(db.read, planIds, today);
  const messageIds = messages.map(({ id }) => id);
  const attachments = byOwner(await attachmentsOf(db.read, messageIds));
  const has = fileChecker(ports.files);
  const outline = outlines(reader.surroundings);
  const rows: ExecutionRow[] = [];
  for (const message of messages) {
    const plan = plans.get(message.plan_id);
    const of = progress.get(message.plan_id);
    if (!plan || !of) continue;
    const files = await presentFiles(attachments.get(message.id) ?? [], has);
    const sources = await reader.of(plan);
    const written = await outline(message, files, sources);
    rows.push(executionRow({ message, plan, sources, files, progress: of, outline: written }, today));
  }
  return { rows: rows.sort(byClient), plans, progress };
}

const french = new Intl.Collator('fr');

const byClient = (one: ExecutionRow, other: ExecutionRow): number =>
  french.compare(one.contactName, other.contactName) ||
  french.compare(one.contactId, other.contactId) ||
  french.compare(one.dueOn, other.dueOn) ||
  french.compare(one.planId, other.planId) ||
  one.position - other.position;

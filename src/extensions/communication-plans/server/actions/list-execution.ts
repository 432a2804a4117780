import type { Context } from '../../../../platform/http/server/context.ts';
import type { Execution, ExecutionRow, Situation } from '../../contract/execution.ts';
import { comingDays } from '../../contract/rules.ts';
import { messageMail } from '../message-mail.ts';
import { earlierOpen } from '../outbox/message-context.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { fileChecker, presentFiles } from '../present-files.ts';
import { situationOf } from '../situation.ts';
import { attachmentsOf } from '../store/attachments.ts';
import {
  executionEntries,
  firstOpenPositions,
  messageCounts,
  type ExecutionEntry,
} from '../store/messages.ts';
import { readerFor, type SourceReader } from '../surroundings.ts';
import { bodyOf, byOwner } from '../written-message.ts';

/** What is late, due, coming, blocked, refused or doubtful, by client's name, then date, then position. */
export async function listExecution(ctx: Context, ports: PlansPorts): Promise<Execution> {
  const reader = await readerFor(ctx, ports);
  const { today, leavesTheHouse } = reader.surroundings;
  const horizon = Temporal.PlainDate.from(today).add({ days: comingDays }).toString();
  const entries = (await executionEntries(ctx.db.read, horizon)).filter(isShown);
  const rows = await rowsOf(ctx, ports, reader, entries);
  return { today, leavesTheHouse, counters: count(rows), rows: rows.sort(byClient) };
}

/** Of a plan that is not running, only what has been handed over and may have left. */
const isShown = ({ message, plan }: ExecutionEntry): boolean =>
  planState(plan) === 'active' || message.state === 'sending' || message.state === 'uncertain';

async function rowsOf(
  { db }: Context,
  ports: PlansPorts,
  reader: SourceReader,
  entries: readonly ExecutionEntry[],
): Promise<ExecutionRow[]> {
  const planIds = [...new Set(entries.map(({ plan }) => plan.id))];
  const firsts = await firstOpenPositions(db.read, planIds);
  const counts = await messageCounts(db.read, planIds);
  const ids = entries.map(({ message }) => message.id);
  const attachments = byOwner(await attachmentsOf(db.read, ids));
  const has = fileChecker(ports.files);
  const rows = entries.map(async (entry) => {
    const files = await presentFiles(attachments.get(entry.message.id) ?? [], has);
    const { plan, message } = entry;
    const first = earlierOpen(firsts.get(plan.id), message.position);
    return rowOf(entry, { reader, files, first, count: counts.get(plan.id) ?? 0 });
  });
  return Promise.all(rows);
}

interface RowParts {
  reader: SourceReader;
  files: Awaited<ReturnType<typeof presentFiles>>;
  /** Position of an earlier message that has not gone. */
  first: number | null;
  count: number;
}

async function rowOf({ plan, message }: ExecutionEntry, parts: RowParts): Promise<ExecutionRow> {
  const { reader, files, first, count: messageCount } = parts;
  const sources = await reader.of(plan);
  const source = {
    ...{ subject: message.subject, body: bodyOf(message), nature: message.nature },
    attachments: files,
  };
  const circumstances = { state: planState(plan), earlierOpen: first };
  const mail = messageMail(source, reader.surroundings, sources, circumstances);
  const { blocked, content } = mail;
  const situation = situationOf(
    { state: message.state, dueOn: message.due_on, blocked },
    reader.surroundings.today,
  );
  return {
    id: message.id,
    planId: plan.id,
    planLabel: plan.label,
    templateCode: plan.template_code,
    contactId: plan.contact_id,
    contactName: sources.contact?.displayName ?? '',
    orderId: plan.order_id,
    orderNumber: sources.order?.number ?? null,
    position: message.position,
    messageCount,
    state: message.state,
    situation,
    nature: message.nature,
    dueOn: message.due_on,
    subject: content.subject,
    attachmentCount: files.length,
    to: content.to?.address ?? null,
    contentHash: mail.contentHash,
    // What comes in its turn is not held up by what comes before it.
    blocked: situation === 'coming' ? blocked.filter(({ code }) => code !== 'earlierNotGone') : blocked,
    response: message.response,
    sendable: blocked.length === 0 && ['late', 'due', 'coming', 'deferred'].includes(situation),
  };
}

function count(rows: readonly ExecutionRow[]): Execution['counters'] {
  const of = (situation: Situation) => rows.filter((row) => row.situation === situation).length;
  return {
    late: of('late'),
    due: of('due'),
    coming: of('coming'),
    blocked: of('blocked'),
    sending: of('sending'),
    deferred: of('deferred'),
    refused: of('refused'),
    uncertain: of('uncertain'),
  };
}

const french = new Intl.Collator('fr');

const byClient = (one: ExecutionRow, other: ExecutionRow): number =>
  french.compare(one.contactName, other.contactName) ||
  french.compare(one.contactId, other.contactId) ||
  french.compare(one.dueOn, other.dueOn) ||
  french.compare(one.planId, other.planId) ||
  one.position - other.position;

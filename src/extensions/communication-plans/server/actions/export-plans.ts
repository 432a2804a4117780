import type { Context } from '../../../../platform/http/server/context.ts';
import { byteOrderMark, csvLine } from '../../../../platform/text/contract/csv.ts';
import type { PlanExportQuery, PlanSummary } from '../../contract/plan-list.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { planFilter, planOrder } from '../plan-filter.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { listPlanIds } from '../store/plan-list.ts';
import { summariesOf } from '../summaries.ts';
import { readerFor, type SourceReader } from '../surroundings.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

/** Few enough that a line reaches the browser soon, many enough that each batch is one set of questions. */
const batch = 200;
/** More plans than any company makes. */
const everything = 10_000_000;

/** The list as a table for a spreadsheet: the plans that match, in their order, in pieces as they are read. */
export async function exportPlans(
  ctx: Context,
  ports: PlansPorts,
  query: PlanExportQuery,
): Promise<{ name: string; lines: AsyncIterable<string> }> {
  const page = { limit: everything, offset: 0 };
  const ids = await listPlanIds(ctx.db.read, planFilter(query), planOrder(query), page);
  const reader = await readerFor(ctx, ports);
  const said = words[query.language];
  const name = `${said.export.file} ${reader.surroundings.today}.csv`;
  return { name, lines: linesOf(ctx, ports, reader, { ids, said }) };
}

async function* linesOf(
  ctx: Context,
  ports: PlansPorts,
  first: SourceReader,
  { ids, said }: { ids: readonly string[]; said: Words },
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(Object.values(said.export.columns));
  let reader = first;
  for (let at = 0; at < ids.length; at += batch) {
    const plans = await summariesOf(ctx.db.read, reader, ids.slice(at, at + batch));
    yield plans.map((plan) => csvLine(cellsOf(plan, said))).join('');
    // What one batch remembers of clients and orders is let go before the next.
    reader = await readerFor(ctx, ports);
  }
}

/** In the order of `export.columns`. */
const cellsOf = (plan: PlanSummary, said: Words): (string | number)[] => [
  plan.contactName,
  plan.orderNumber ?? '',
  plan.label,
  plan.templateCode ?? '',
  said.planState[plan.state],
  plan.ownerName,
  inFigures(plan.startOn),
  plan.sentCount,
  plan.droppedCount,
  plan.messageCount,
  plan.state === 'cancelled' ? '' : (plan.next?.subject ?? ''),
  plan.state === 'cancelled' || !plan.next ? '' : inFigures(plan.next.dueOn),
];

/** `28/09/2026`, which French spreadsheets read as a date. */
const inFigures = (date: string): string => date.split('-').toReversed().join('/');

import type { Context } from '../../../../platform/http/server/context.ts';
import { byteOrderMark, csvLine } from '../../../../platform/text/contract/csv.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { OrderExportQuery } from '../../contract/order-list.ts';
import { orderState } from '../../contract/order-state.ts';
import type { Order } from '../../contract/orders.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { companyToday } from '../company-today.ts';
import { orderFilter, orderOrder } from '../order-filter.ts';
import { orderOf } from '../order-of-row.ts';
import { countOrders, findOrders, listOrderIds } from '../store/orders.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

const batch = 200;

/** All the orders that match, in their order, as a table for a spreadsheet, in pieces as they are read. */
export async function exportOrders(
  ctx: Context,
  query: OrderExportQuery,
): Promise<{ name: string; lines: AsyncIterable<string> }> {
  const { today } = await companyToday(ctx);
  const filter = orderFilter(query, today);
  const count = await countOrders(ctx.db.read, filter);
  await ctx.db.transaction((tx) =>
    recordAct(tx, ctx, { action: 'orders.ordersExported', details: { count } }),
  );
  const ids = await listOrderIds(ctx.db.read, filter, orderOrder(query));
  const said = words[query.language];
  return { name: `${said.export.file} ${today}.csv`, lines: linesOf(ctx, ids, { said, today }) };
}

async function* linesOf(
  ctx: Context,
  ids: readonly string[],
  { said, today }: { said: Words; today: string },
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(Object.values(said.export.columns));
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch);
    const byId = new Map((await findOrders(ctx.db.read, some)).map((row) => [row.id, orderOf(row)]));
    const orders = some.flatMap((id) => byId.get(id) ?? []);
    yield orders.map((order) => csvLine(cellsOf(order, said, today))).join('');
  }
}

/** In the order of `export.columns`. */
const cellsOf = (order: Order, said: Words, today: string): string[] => [
  order.number,
  inFigures(order.orderedOn),
  order.contactName,
  order.designation,
  order.productFamily ?? '',
  inCells(order.amountCents),
  order.leadValue !== null && order.leadUnit ? `${order.leadValue} ${said.leadUnits[order.leadUnit]}` : '',
  inFigures(order.expectedOn ?? ''),
  order.storeName ?? '',
  said.state[orderState(order, today)],
];

/** `28/09/2026`, which French spreadsheets read as a date. */
const inFigures = (date: string): string => date.split('-').toReversed().join('/');

/** `4280,50`, which French spreadsheets read as a number. */
const inCells = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import type { Store } from '../../../company/contract/company.ts';
import type { OrderInput } from '../../../orders/contract/order-input.ts';
import type { Order } from '../../../orders/contract/orders.ts';
import { checkOrder, knownOrders, ordersByIds, type KnownOrder } from '../../../orders/server/public.ts';
import type { Fault, Mapping } from '../../contract/imports.ts';
import { contactsMeant, type ContactMeant } from './contact-meant.ts';
import { cellOf, faultOf, faultOfKey, type Columns, type FileLine, type Planned } from './line.ts';
import { orderInputOf } from './order-input-of.ts';

/** What all lines of a file of orders are gone through with. */
export interface OrderJob {
  kind: 'orders';
  columns: Columns;
  mapping: Mapping;
  stores: readonly Store[];
  /** Which line has said which order. */
  seen: Map<string, number>;
}

export interface OrderWrite {
  before: Order | null;
  order: OrderInput;
  externalId: string | null;
}

const written = [
  ...(['number', 'contactId', 'orderedOn', 'designation', 'leadValue', 'leadUnit'] as const),
  ...(['expectedOn', 'amountCents', 'storeId', 'productFamily'] as const),
];

/** What an order says, of what is written of one. */
export const orderInput = (order: Order): OrderInput =>
  Object.fromEntries(written.map((field) => [field, order[field]])) as unknown as OrderInput;

/** What is to become of these lines, as the base is now. */
export async function planOrders(
  db: ReadDb,
  job: OrderJob,
  lines: readonly FileLine[],
): Promise<Planned<OrderWrite>[]> {
  const keys = lines.map((line) => keyOf(job.columns, line));
  const known = await knownOrders(db, {
    numbers: distinct(keys.map(({ number }) => number)),
    externalIds: distinct(keys.map(({ externalId }) => externalId)),
  });
  const ids = known.map(({ id }) => id);
  const around: Around = {
    byExternalId: new Map(known.flatMap((order) => (order.externalId ? [[order.externalId, order]] : []))),
    byNumber: new Map(known.map((order) => [order.number, order])),
    orders: new Map((ids.length === 0 ? [] : await ordersByIds(db, ids)).map((order) => [order.id, order])),
    contactOf: await contactsMeant(db, job.columns, lines),
  };
  return lines.map((line, index) => planOne(job, line, keys[index]!, around));
}

/** Remembers what lines that were gone through before have said. */
export function rememberOrders(job: OrderJob, lines: readonly FileLine[]): void {
  for (const line of lines)
    for (const { said } of saysOf(keyOf(job.columns, line))) job.seen.set(said, line.line);
}

interface Around {
  byExternalId: ReadonlyMap<string, KnownOrder>;
  byNumber: ReadonlyMap<string, KnownOrder>;
  orders: ReadonlyMap<string, Order>;
  contactOf(line: FileLine): ContactMeant | null;
}

interface Key {
  externalId: string;
  number: string;
}

const keyOf = (columns: Columns, line: FileLine): Key => ({
  externalId: cleanLine(cellOf(columns, line, 'externalId')),
  number: cleanLine(cellOf(columns, line, 'number')),
});

const saysOf = ({ externalId, number }: Key): { said: string; target: string }[] => [
  ...(externalId === '' ? [] : [{ said: `x:${externalId}`, target: 'externalId' }]),
  ...(number === '' ? [] : [{ said: `n:${number}`, target: 'number' }]),
];

const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

function planOne(job: OrderJob, line: FileLine, key: Key, around: Around): Planned<OrderWrite> {
  const refused = (...faults: Fault[]) => ({ line: line.line, outcome: 'refused', faults }) as const;
  const fault = (target: string | null, rule: string, params = {}) =>
    faultOf(job.columns, line, target, rule, params);
  const wrong = faultOfKey(job, line, { externalId: key.externalId, says: saysOf(key) });
  if (wrong) return refused(wrong);
  const named = around.byNumber.get(key.number);
  const given = around.byExternalId.get(key.externalId);
  const isOfAnother =
    named && (given ? named.id !== given.id : key.externalId !== '' && named.externalId !== null);
  if (isOfAnother) return refused(fault('number', 'orders.numberTaken', { number: key.number }));
  const before = around.orders.get((given ?? named)?.id ?? '') ?? null;
  const meant = around.contactOf(line);
  const contactId = meant && 'contactId' in meant ? meant.contactId : before?.contactId;
  const { input, faults } = orderInputOf(job.columns, line, {
    ...{ stores: job.stores, fixed: job.mapping.fixed, before, contactId: contactId ?? '' },
  });
  if (meant && 'fault' in meant) faults.unshift(meant.fault);
  else if (contactId === undefined) faults.unshift(fault('contactName', 'imports.contactMissing'));
  if (faults.length > 0) return refused(...faults);
  const order = checked(job, input);
  if (order instanceof AppError) return refused(...faultsOf(order, fault));
  const write = { before, order, externalId: key.externalId || null };
  if (!before) return { line: line.line, outcome: 'created', write };
  const isSame = written.every((field) => order[field] === before[field]);
  return isSame ? { line: line.line, outcome: 'unchanged' } : { line: line.line, outcome: 'changed', write };
}

function checked({ stores }: OrderJob, input: OrderInput): OrderInput | AppError {
  try {
    return checkOrder(input, {
      hasContact: () => true,
      hasStore: (id) => stores.some((store) => store.id === id),
    });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const targetOf: Record<string, string> = { contactId: 'contactName', leadValue: 'lead', storeId: 'store' };

const faultsOf = (
  { code, data, fields }: AppError,
  fault: (target: string | null, rule: string, params?: Record<string, unknown>) => Fault,
): Fault[] =>
  fields.length === 0
    ? [fault(null, code, data)]
    : fields.map(({ path, rule, params }) => fault(targetOf[path.slice(1)] ?? path.slice(1), rule, params));

import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { Store } from '../../../company/contract/company.ts';
import { civilDayOf } from '../../../contacts/contract/civil-day.ts';
import { readAmount } from '../../../orders/contract/amount-typed.ts';
import { dateAfterLead } from '../../../orders/contract/lead-date.ts';
import { longestLead, type OrderInput } from '../../../orders/contract/order-input.ts';
import type { LeadUnit, Order } from '../../../orders/contract/orders.ts';
import type { Fault, Mapping } from '../../contract/imports.ts';
import { cellOf, faultOf, withoutHour, type Columns, type FileLine } from './line.ts';

const lengths = { number: 40, designation: 1000, productFamily: 80 } as const;

const unitWords: Record<LeadUnit, readonly string[]> = {
  day: ['j', 'jr', 'jrs', 'jour', 'jours', 'd', 'day', 'days'],
  week: ['s', 'sem', 'semaine', 'semaines', 'w', 'week', 'weeks'],
  month: ['m', 'mois', 'month', 'months'],
};

const unitOf = (word: string): LeadUnit | undefined =>
  (Object.keys(unitWords) as LeadUnit[]).find((unit) => unitWords[unit].includes(searchText(word)));

export interface ReadOrder {
  input: OrderInput;
  faults: Fault[];
}

/** What a line writes of an order. What it leaves empty stays as it is. */
export function orderInputOf(
  columns: Columns,
  line: FileLine,
  around: { stores: readonly Store[]; fixed: Mapping['fixed']; before: Order | null; contactId: string },
): ReadOrder {
  const { before, contactId } = around;
  const faults: Fault[] = [];
  const cell = (target: string) => cellOf(columns, line, target);
  const wrong = (target: string | null, rule: string, params = {}): undefined =>
    void faults.push(faultOf(columns, line, target, rule, params));
  const orderedOn = readDay('orderedOn', 'imports.dateMissing') ?? before?.orderedOn ?? '';
  const lead = readLead();
  const input: OrderInput = {
    ...{ contactId, orderedOn, ...lead },
    number: readText('number') || before?.number || '',
    designation: readText('designation') || before?.designation || '',
    expectedOn: readDay('expectedOn', null) ?? before?.expectedOn ?? null,
    amountCents: readCents(),
    storeId: readStore(),
    productFamily: readText('productFamily') || before?.productFamily || null,
  };
  if (
    !before &&
    input.expectedOn === null &&
    lead.leadUnit !== null &&
    lead.leadValue !== null &&
    orderedOn
  ) {
    input.expectedOn = dateAfterLead(orderedOn, lead.leadValue, lead.leadUnit);
  }
  return { input, faults };

  function readText(target: keyof typeof lengths): string {
    const text = target === 'designation' ? cell(target) : cleanLine(cell(target));
    const limit = lengths[target];
    if (text.length > limit) wrong(target, 'contacts.tooLong', { limit, length: text.length });
    return text;
  }

  function readDay(target: string, missing: string | null): string | null {
    const written = cell(target);
    if (written === '') {
      if (missing !== null && !before) wrong(target, missing);
      return null;
    }
    const day = civilDayOf(withoutHour(written));
    if (day === null) wrong(target, 'imports.dateUnread');
    return day;
  }

  function readCents(): number {
    const written = cell('amount');
    if (written === '') {
      if (!before) wrong('amount', 'imports.amountMissing');
      return before?.amountCents ?? 0;
    }
    const cents = readAmount(written);
    if (cents === null) wrong('amount', 'imports.amountUnread');
    return cents ?? 0;
  }

  function readLead(): Pick<OrderInput, 'leadValue' | 'leadUnit'> {
    const written = cell('lead');
    if (written === '') return { leadValue: before?.leadValue ?? null, leadUnit: before?.leadUnit ?? null };
    const [, value, word] = /^(\d{1,6})\s*(\p{L}*)\.?$/u.exec(written) ?? [];
    const unit = unitOf(word || cell('leadUnit'));
    if (value === undefined || !unit || Number(value) > longestLead) wrong('lead', 'imports.leadUnread');
    return { leadValue: Number(value ?? 0), leadUnit: unit ?? null };
  }

  function readStore(): string | null {
    const name = cell('store');
    if (name === '') return before ? before.storeId : around.fixed.storeId;
    const found = around.stores.find((store) => searchText(store.name) === searchText(name));
    if (!found) wrong('store', 'imports.storeUnknown');
    return found?.id ?? null;
  }
}

import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { cleanText, isVisible } from '../../../platform/rich-text/contract/clean-text.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { OrderInput } from '../contract/order-input.ts';

/** What an order may point to. One order asks for its own; an import, for all of them at once. */
export interface KnownAround {
  hasContact(id: string): boolean;
  hasStore(id: string): boolean;
}

/**
 * The order as it may be kept: its texts cleaned, its dates real, what it points to there. Pure, so that a dry run and
 * the write say the same. Whether the number is free is said by the write.
 *
 * @throws AppError on the field that is wrong
 */
export function checkOrder(input: OrderInput, known: KnownAround): OrderInput {
  const number = cleanLine(input.number);
  if (number === '') throw invalid('orders.numberMissing', '/number');
  if (!known.hasContact(input.contactId)) throw invalid('orders.contactUnknown', '/contactId');
  const designation = cleanText(input.designation).trim();
  if (!isVisible(designation)) throw invalid('orders.designationMissing', '/designation');
  if ((input.leadValue === null) !== (input.leadUnit === null)) {
    throw invalid('orders.leadIncomplete', '/leadValue');
  }
  if (input.storeId !== null && !known.hasStore(input.storeId)) {
    throw invalid('orders.storeUnknown', '/storeId');
  }
  checkDates(input);
  const family = cleanLine(input.productFamily ?? '');
  return { ...input, number, designation, productFamily: family || null };
}

function checkDates({ orderedOn, expectedOn }: OrderInput): void {
  if (!isUsualDate(orderedOn)) throw invalid('orders.dateInvalid', '/orderedOn');
  if (expectedOn === null) return;
  if (!isUsualDate(expectedOn)) throw invalid('orders.dateInvalid', '/expectedOn');
  if (expectedOn < orderedOn) throw invalid('orders.expectedBeforeOrdered', '/expectedOn');
}

/** A date that exists, in years an order may be of. */
export function isUsualDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  if (year < 1980 || year > 2100) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

import type { Context } from '../../../../platform/http/server/context.ts';
import { nextNumber } from '../../contract/next-number.ts';
import type { OrderSuggestions } from '../../contract/order-input.ts';
import { companyToday } from '../company-today.ts';
import { listFamilies, newestNumber } from '../store/orders.ts';

const mostFamilies = 100;

/** What a new order begins with, and what its fields propose. */
export async function suggestOrder(ctx: Context): Promise<OrderSuggestions> {
  const { today } = await companyToday(ctx);
  const last = (await newestNumber(ctx.db.read)) ?? '';
  return {
    nextNumber: nextNumber(last, Number(today.slice(0, 4))),
    productFamilies: await listFamilies(ctx.db.read, mostFamilies),
  };
}

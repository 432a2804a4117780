import { expect, it } from 'vitest';
import { orderState } from './order-state.ts';

const open = { deliveredAt: null, cancelledAt: null, expectedOn: '2026-11-23' };
const moment = '2026-11-20T10:00:00Z';

it.each([
  ['open on its expected date', open, '2026-11-23', 'open'],
  ['late the day after', open, '2026-11-24', 'late'],
  ['never late without a date', { ...open, expectedOn: null }, '2030-01-01', 'open'],
  ['delivered, however late', { ...open, deliveredAt: moment }, '2030-01-01', 'delivered'],
  ['cancelled before all', { ...open, deliveredAt: moment, cancelledAt: moment }, '2030-01-01', 'cancelled'],
] as const)('%s', (_case, order, today, expected) => {
  expect(orderState(order, today)).toBe(expected);
});

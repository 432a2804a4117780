import { describe, expect, test } from 'vitest';
import { emptyOrder, readValues, valuesOf, withChanges } from './order-values.ts';

const order = {
  number: 'CC-1',
  contactId: 'c1',
  orderedOn: '2026-09-28',
  designation: 'Baie vitrée',
  leadValue: 8,
  leadUnit: 'week' as const,
  expectedOn: '2026-11-23',
  amountCents: 428_050,
  storeId: null,
  productFamily: null,
};

test('what is read and not changed is sent back as it was', () => {
  expect(readValues(valuesOf(order, ','))).toEqual({ input: order });
});

test('what is missing or cannot be read is said by its field', () => {
  const values = { ...emptyOrder('2026-11-23', null), amount: '4.280', orderedOn: null };
  expect(readValues(values)).toEqual({
    missing: {
      contactId: 'form.contactMissing',
      orderedOn: 'form.dateMissing',
      amount: 'form.amountUnread',
    },
  });
});

describe('the dates', () => {
  const values = valuesOf(order, ',');

  test('a lead time fills the expected date, whatever it was', () => {
    const byHand = withChanges(values, { expectedOn: '2026-12-01' });
    expect(withChanges(byHand, { leadValue: 2 }).expectedOn).toBe('2026-10-12');
    expect(withChanges(byHand, { leadUnit: 'month' }).expectedOn).toBe('2027-05-28');
  });

  test('an expected date leaves the lead time', () => {
    expect(withChanges(values, { expectedOn: '2026-12-01' })).toMatchObject({
      leadValue: 8,
      leadUnit: 'week',
    });
  });

  test('another day of order moves the date the lead gave, never one that was chosen', () => {
    expect(withChanges(values, { orderedOn: '2026-10-05' }).expectedOn).toBe('2026-11-30');
    const byHand = withChanges(values, { expectedOn: '2026-12-01' });
    expect(withChanges(byHand, { orderedOn: '2026-10-05' }).expectedOn).toBe('2026-12-01');
  });

  test('without its lead time the date stays', () => {
    expect(withChanges(values, { leadValue: '' }).expectedOn).toBe('2026-11-23');
  });
});

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../platform/i18n/web/use-format.ts';
import type { OrderInput, OrderSuggestions } from '../contract/order-input.ts';
import type { Order } from '../contract/orders.ts';
import { orderCalls } from './order-calls.ts';
import { emptyOrder, inputOf, readValues, valuesOf, withChanges, type OrderValues } from './order-values.ts';

interface Begun {
  order: Order | null;
  contactId: string | null;
  suggested: OrderSuggestions;
}

/** What is being written of an order: its values, what is wrong with them, and what a colleague wrote meanwhile. */
export function useOrderForm({ order, contactId, suggested }: Begun) {
  const { t } = useTranslation('orders');
  const { language, today } = useFormat();
  const mark = language === 'fr' ? ',' : '.';
  const client = useQueryClient();
  const [initial] = useState<OrderValues>(() =>
    order
      ? valuesOf(inputOf(order), mark)
      : { ...emptyOrder(today(), contactId), number: suggested.nextNumber },
  );
  const [values, setValues] = useState(initial);
  /** What was there when it began to be written, or was last chosen from. */
  const [base, setBase] = useState(order);
  const [theirs, setTheirs] = useState<Order | null>(null);
  const [missing, setMissing] = useState<Partial<Record<keyof OrderValues, string>>>({});
  const call = useMutation({
    mutationFn: (input: OrderInput) =>
      base ? orderCalls.change(base.id, { version: base.version, order: input }) : orderCalls.create(input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['orders'] }),
    onError: (error) => setTheirs(changedMeanwhile(error)),
  });
  const set = (changes: Partial<OrderValues>) => {
    setValues((present) => withChanges(present, changes));
    setMissing({});
    call.reset();
  };
  const save = (onSaved: (saved: Order) => void) => {
    const read = readValues(values);
    if ('missing' in read) return setMissing(read.missing);
    call.mutate(read.input, { onSuccess: onSaved });
  };
  /** What was chosen of the two goes into the form, which is then of their version. */
  const settle = (chosen: Partial<OrderInput>) => {
    if (!theirs) return;
    const present = readValues(values);
    const mine = 'input' in present ? present.input : inputOf(theirs);
    setValues(valuesOf({ ...mine, ...chosen }, mark));
    setBase(theirs);
    setTheirs(null);
    call.reset();
  };
  const refused = call.error instanceof AppError ? call.error.fields : [];
  const problem = (name: keyof OrderValues): string | null => {
    const absent = missing[name];
    if (absent !== undefined) return t(absent);
    const path = name === 'amount' ? '/amountCents' : `/${name}`;
    const field = refused.find((one) => one.path.replace(/^\/order\//, '/') === path);
    return field ? fieldErrorText(t, field) : null;
  };
  const error = call.error !== null && refused.length === 0 && !theirs ? call.error : null;
  const isChanged = JSON.stringify(values) !== JSON.stringify(initial);
  const hasProblems = Object.keys(missing).length > 0 || refused.length > 0;
  const isPending = call.isPending;
  const conflict = base && theirs && { base, theirs };
  return { values, set, save, settle, problem, hasProblems, error, conflict, isChanged, isPending };
}

export type OrderFormState = ReturnType<typeof useOrderForm>;

/** The order as it is now, when somebody else changed it first. */
export function changedMeanwhile(error: unknown): Order | null {
  if (!(error instanceof AppError) || error.code !== 'orders.changedMeanwhile') return null;
  return error.data['order'] as Order;
}

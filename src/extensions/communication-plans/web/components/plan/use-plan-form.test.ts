import { expect, test } from 'vitest';
import { emptyDraft } from '../messages/message-draft.ts';
import { daysFrom, planInput, type PlanForm } from './use-plan-form.ts';

const form: PlanForm = {
  contactId: null,
  orderId: 'o1',
  ticketId: null,
  templateId: 'baie-8s',
  label: ' ',
  startOn: null,
  ownerId: 'u2',
  closedDayRule: 'previous',
  accountId: null,
  automatic: false,
  values: {},
  messages: null,
  days: {},
};

test('nothing is asked before somebody to write to is known', () => {
  expect(planInput(form, null)).toBeNull();
});

test('what was not decided is left to the server: the plan-type’s name and messages', () => {
  const input = planInput(form, 'c1');
  expect(input).toMatchObject({ contactId: 'c1', orderId: 'o1', templateId: 'baie-8s', startOn: null });
  expect(input).not.toHaveProperty('label');
  expect(input).not.toHaveProperty('messages');
});

test('a plan from which every message was removed is empty, not that of the plan-type', () => {
  expect(planInput({ ...form, messages: [] }, 'c1')).toHaveProperty('messages', []);
  expect(planInput({ ...form, messages: [emptyDraft('k')] }, 'c1')?.messages).toHaveLength(1);
});

test('a day chosen by hand goes with its message, and with no other', () => {
  const messages = [emptyDraft('k'), emptyDraft('l')];
  const input = planInput({ ...form, messages, days: { l: '2026-12-24', gone: '2026-12-25' } }, 'c1');
  expect(input?.messages?.map(({ dueOn }) => dueOn)).toEqual([null, '2026-12-24']);
});

test('days before the start are counted again', () => {
  expect(daysFrom({ k: '2026-11-22', l: '2026-11-23' }, '2026-11-23')).toEqual({ l: '2026-11-23' });
  expect(daysFrom({ k: '2026-11-22' }, null)).toEqual({ k: '2026-11-22' });
});

import { expect, test } from 'vitest';
import { emptyDraft } from '../messages/message-draft.ts';
import { planInput, type PlanForm } from './use-plan-form.ts';

const form: PlanForm = {
  contactId: null,
  orderId: 'o1',
  ticketId: null,
  templateId: 'baie-8s',
  label: ' ',
  startOn: null,
  ownerId: 'u2',
  closedDayRule: 'previous',
  values: {},
  messages: null,
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

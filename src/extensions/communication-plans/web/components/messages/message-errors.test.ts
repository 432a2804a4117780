import { expect, test } from 'vitest';
import type { FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import { messageErrors, refusedMessages, withoutMessage } from './message-errors.ts';

const at = (path: string, rule = 'communication-plans.unknownVariable'): FieldError => ({
  path,
  rule,
  params: {},
});

const refused = [
  at('/code', 'communication-plans.codeTaken'),
  at('/messages/10/subject'),
  at('/messages/1/delay/value', 'maximum'),
  at('/messages/1/subject'),
  at('/messages/1/subject', 'maxLength'),
];

test('errors are found by message and field, whatever is inside the field', () => {
  expect(messageErrors(refused, '/messages/1')).toEqual({ delay: refused[2], subject: refused[3] });
  expect(messageErrors(refused, '/messages/0')).toEqual({});
  expect(messageErrors([at('/body')], '')).toEqual({ body: at('/body') });
  expect(messageErrors([at('/anchor')], '')).toEqual({ delay: at('/anchor') });
});

test('the messages to correct are told in their order, and one of ten is not the first', () => {
  expect(refusedMessages(refused)).toEqual([1, 10]);
  expect(refusedMessages([at('/messages', 'communication-plans.tooManyMessages')])).toEqual([]);
});

test('editing a message forgets its errors alone', () => {
  expect(withoutMessage(refused, 1)).toEqual([refused[0], refused[1]]);
});

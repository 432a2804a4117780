import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { answerText } from './answer-text.ts';

const t = ((key: string, said?: { response: string }) =>
  said ? `${key} ${said.response}` : key) as unknown as TFunction;

it.each(['550 5.1.1 No such user', '451-try again\n451 later', '421'])(
  'gives the mail server its own words: %s',
  (response) => expect(answerText(t, response)).toBe(`communication-plans:execution.answer ${response}`),
);

it.each(['Connection closed unexpectedly', 'connect ECONNREFUSED 127.0.0.1:2525', '5500 lines', ''])(
  'does not make it say what it never said: %s',
  (response) => expect(answerText(t, response)).toBe(`communication-plans:execution.cause ${response}`),
);

it('says in our words what went wrong on our side', () =>
  expect(answerText(t, 'miaou:diskFull')).toBe('communication-plans:localFailures.diskFull'));

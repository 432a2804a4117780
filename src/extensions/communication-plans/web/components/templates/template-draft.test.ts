import { expect, test } from 'vitest';
import { fromPlainText } from '../../../../../platform/rich-text/contract/from-plain-text.ts';
import {
  emptyTemplate,
  templateDraftOf,
  templateInputOf,
  typedCode,
  wrongMessages,
} from './template-draft.ts';

test.each([
  ['baie 8s', 'BAIE-8S'],
  ['Véranda 16 s', 'VERANDA-16-S'],
  ['sav/3s!', 'SAV3S'],
  ['x'.repeat(40), 'X'.repeat(30)],
])('a code typed « %s » reads %s', (typed, code) => expect(typedCode(typed)).toBe(code));

test('a plan-type that nobody touches goes back as it came', () => {
  const body = fromPlainText('Bonjour');
  const message = {
    delay: { value: 2, unit: 'week' },
    anchor: 'afterStart',
    nature: 'service',
    body,
  } as const;
  const template = {
    id: 't1',
    code: 'SAV-3S',
    label: 'SAV',
    description: '',
    updatedAt: '2026-11-23T08:00:00.000Z',
    messages: [{ ...message, id: 'm1', position: 1, subject: 'Objet', attachments: [] }],
  };
  expect(templateInputOf(templateDraftOf(template))).toEqual({
    code: 'SAV-3S',
    label: 'SAV',
    description: '',
    messages: [{ ...message, subject: 'Objet', attachments: [] }],
  });
});

test('a new plan-type has one message, to be written', () => {
  expect(wrongMessages(emptyTemplate('k'))).toEqual([0]);
});

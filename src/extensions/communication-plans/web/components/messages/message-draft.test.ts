import { describe, expect, test } from 'vitest';
import { fromPlainText } from '../../../../../platform/rich-text/contract/from-plain-text.ts';
import type { Attachment } from '../../../contract/attachments.ts';
import { maximumAttachmentBytes } from '../../../contract/rules.ts';
import { draftOf, draftProblems, emptyDraft, inputOf, type MessageDraft } from './message-draft.ts';

const plan: Attachment = {
  id: 'a1',
  hash: 'f'.repeat(64),
  name: 'Récapitulatif.pdf',
  type: 'application/pdf',
  size: 1200,
  missing: false,
};

const written = {
  delay: { value: 1.5, unit: 'month' },
  anchor: 'afterStart',
  nature: 'service',
  subject: 'Votre commande %CMD_NUMERO% est fabriquée',
  body: fromPlainText('Elle nous attend.'),
  attachments: [plan],
} as const;

const draft = (changes: Partial<MessageDraft> = {}): MessageDraft => ({
  ...draftOf(written, 'k1'),
  ...changes,
});

describe('a message as it is written', () => {
  test('shows the delay as French people type it, and gives back the same message', () => {
    expect(draft().delayText).toBe('1,5');
    const { hash, name, type } = plan;
    expect(inputOf(draft())).toEqual({ ...written, attachments: [{ hash, name, type }] });
  });

  test('gives a file that was just sent with its pass, without which nobody could give it', () => {
    const { hash, name, type } = plan;
    const { attachments } = inputOf(draft({ attachments: [{ ...plan, pass: 'sealed' }] }));
    expect(attachments).toEqual([{ hash, name, type, pass: 'sealed' }]);
  });

  test('has no problem when it is whole', () => expect(draftProblems(draft())).toEqual({}));

  test.each([
    [{ delayText: '1.5' }, {}],
    [{ delayText: '1,3' }, { delay: 'errors.delayHalvesOnly' }],
    [{ delayText: '0,5', delayUnit: 'day' }, { delay: 'errors.delayWholeOnly' }],
    [{ delayText: '' }, { delay: 'errors.delayNotANumber' }],
    [{ delayText: '-2' }, { delay: 'errors.delayNotANumber' }],
    [{ delayText: '400' }, { delay: 'errors.delayTooLong' }],
    [{ subject: '  ' }, { subject: 'editor.subjectMissing' }],
    [{ body: fromPlainText(' ') }, { body: 'editor.bodyMissing' }],
    [{ body: null }, { body: 'editor.bodyMissing' }],
    [{ arriving: 1 }, { attachments: 'editor.fileArriving' }],
    [{ attachments: [{ ...plan, size: maximumAttachmentBytes }, plan] }, { attachments: 'editor.tooLarge' }],
  ] as const)('%o gives %o', (changes, problems) => {
    expect(draftProblems(draft(changes as Partial<MessageDraft>))).toEqual(problems);
  });

  test('a new one follows the one before it in the same unit', () => {
    expect(emptyDraft('k2', draft())).toMatchObject({ delayText: '2,5', delayUnit: 'month', subject: '' });
    expect(emptyDraft('k2', draft({ delayText: '15', delayUnit: 'day' }))).toMatchObject({ delayText: '22' });
    expect(emptyDraft('k2')).toMatchObject({ delayText: '5', delayUnit: 'day' });
  });
});

import { expect, test } from 'vitest';
import { fromPlainText } from '../../../../../platform/rich-text/contract/from-plain-text.ts';
import { emptyDraft } from './message-draft.ts';
import { insertAt, replaceVariable } from './replace-variable.ts';

test('a wrong name is put right everywhere in the message, and nothing else is touched', () => {
  const draft = {
    ...emptyDraft('k'),
    subject: 'Commande %CMD_NUMRO% (%CMD_NUMRO%)',
    body: fromPlainText('La commande %CMD_NUMRO% de %NOM_CONTACT%, CMD_NUMRO.'),
  };
  const right = replaceVariable(draft, 'CMD_NUMRO', 'CMD_NUMERO');
  expect(right.subject).toBe('Commande %CMD_NUMERO% (%CMD_NUMERO%)');
  expect(right.body).toEqual(fromPlainText('La commande %CMD_NUMERO% de %NOM_CONTACT%, CMD_NUMRO.'));
});

test('a name with signs of its own is taken literally', () => {
  const draft = { ...emptyDraft('k'), subject: '%MM/AAAA% %MMxAAAA% %A.B% %AxB%' };
  expect(replaceVariable(draft, 'A.B', 'DT_SYS').subject).toBe('%MM/AAAA% %MMxAAAA% %DT_SYS% %AxB%');
});

test('a variable takes the place of what is selected', () => {
  expect(insertAt('Commande ici', '%CMD_NUMERO%', 9, 12)).toEqual({
    text: 'Commande %CMD_NUMERO%',
    cursor: 21,
  });
  expect(insertAt('', '%X%', 0, 0)).toEqual({ text: '%X%', cursor: 3 });
});

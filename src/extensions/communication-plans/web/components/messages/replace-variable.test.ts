import { expect, test } from 'vitest';
import { fromPlainText } from '../../../../../platform/rich-text/contract/from-plain-text.ts';
import { emptyDraft } from './message-draft.ts';
import { replaceVariable } from './replace-variable.ts';

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

test('what stands in for a wrong name stays', () => {
  const draft = {
    ...emptyDraft('k'),
    subject: '%RAISON_SOCIAL|chez vous% %RAISON_SOCIALE% %RAISON_SOCIALS%',
  };
  const right = replaceVariable(draft, 'RAISON_SOCIAL', 'RAISON_SOCIALE');
  expect(right.subject).toBe('%RAISON_SOCIALE|chez vous% %RAISON_SOCIALE% %RAISON_SOCIALS%');
});

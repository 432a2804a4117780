import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { MAIL_LIMITS, readDocument } from '../../../platform/rich-text/contract/document.ts';
import { findVariables } from '../contract/find-variables.ts';
import { layoutVariables, type LayoutInput } from '../contract/layout.ts';
import { checkVariables } from './check-variables.ts';
import { documentWords } from './content/document-words.ts';
import { textPlaces, type Layout } from './content/letter.ts';
import { oneLine } from './content/one-line.ts';

/** A letterhead as it may be kept: the message's text stands in it once. @throws AppError on the field that is wrong. */
export function checkLayout(input: LayoutInput, also: readonly string[]): Layout {
  const intro = oneLine(input.intro);
  checkVariables(intro, '/intro', also);
  const { document: body } = readDocument(input.body, MAIL_LIMITS, '/body');
  const words = documentWords(body);
  checkVariables(words, '/body', [...layoutVariables, ...also]);
  const texts = findVariables(words).filter(({ name }) => name === 'LETEXT').length;
  if (texts === 0) throw invalid('communication-plans.layoutTextMissing', '/body');
  if (texts > 1) throw invalid('communication-plans.layoutTextTwice', '/body');
  if (textPlaces(body) === 0) throw invalid('communication-plans.layoutTextNotAlone', '/body');
  return { intro, body, logoHeight: input.logoHeight };
}

import { cleanText } from '../../../../platform/rich-text/contract/clean-text.ts';

/**
 * A text on one line, without control characters: what a person typed elsewhere can neither add a header to a mail
 * nor break a sentence, and every database takes it.
 */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();

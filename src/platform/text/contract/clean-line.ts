import { cleanText, isVisible } from '../../rich-text/contract/clean-text.ts';

/** Marks that only change how a text is read; the joiners of emoji and of some scripts stay. */
const hidden = /(?![\u200C\u200D])\p{Cf}/gu;

/** A typed line as it is kept: one line, nothing hidden; empty when nothing is left to read. */
export function cleanLine(typed: string): string {
  const line = cleanText(typed).replace(hidden, '').replace(/\s+/g, ' ').trim();
  return isVisible(line) ? line : '';
}

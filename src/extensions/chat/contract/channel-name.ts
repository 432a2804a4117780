import { cleanText, isVisible } from '../../../platform/rich-text/contract/clean-text.ts';

/** A typed channel name as it is kept: single spaces, nothing invisible; null when nothing is left to read. */
export function channelName(typed: string): string | null {
  const name = cleanText(typed).replace(/\s+/g, ' ').trim();
  return isVisible(name) ? name : null;
}

import type { Check } from '../contract/checks.ts';
import { words } from './words.ts';

const signs: Record<Check['level'], string> = { ok: '✓', warning: '!', failure: '✗' };

/** What was found, for the command line: a sign and a sentence, and under it what to do. */
export function checkLines({ id, level, code, data }: Check): string[] {
  const found = `${signs[level]} ${words(`checks.${id}.name`)}: ${words(`checks.${id}.${code}`, data)}`;
  return level === 'ok' ? [found] : [found, `    ${words(`remedies.${id}.${code}`, data)}`];
}

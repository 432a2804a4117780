import type { Separator } from '../../contract/imports.ts';

const separators: readonly Separator[] = [';', '\t', ','];
const linesLookedAt = 30;

/** What parts the columns: the mark that stands outside quotes in the first lines, as often in each as in the first. */
export function recogniseSeparator(text: string): Separator {
  const counted = separators.map((separator) => ({ separator, score: scoreOf(text, separator) }));
  return counted.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function scoreOf(text: string, separator: Separator): number {
  const counts = countsByLine(text, separator);
  const first = counts[0] ?? 0;
  if (first === 0) return 0;
  const alike = counts.filter((count) => count === first).length / counts.length;
  return alike * Math.min(first, 20);
}

function countsByLine(text: string, separator: Separator): number[] {
  const counts: number[] = [];
  let isQuoted = false;
  let count = 0;
  let hasText = false;
  for (const mark of text) {
    if (mark === '"') isQuoted = !isQuoted;
    if (isQuoted || (mark !== separator && mark !== '\n')) {
      hasText ||= mark !== '\r';
      continue;
    }
    if (mark === separator) {
      count += 1;
      continue;
    }
    if (hasText || count > 0) counts.push(count);
    if (counts.length === linesLookedAt) return counts;
    count = 0;
    hasText = false;
  }
  if (hasText || count > 0) counts.push(count);
  return counts;
}

import type { ReadingDirection } from '../../contract/preferences.ts';

/** The message that stays in its place, and where that is. */
export interface Held {
  row: HTMLElement;
  offset: number;
}

/** What every message of the pane carries; found in the order in which they stand. */
export const rowClass = 'chat-message';

/**
 * Where a message stands, in pixels from the edge of the pane that does not move when the composer grows: the upper
 * one where one writes below, the lower one where one writes above.
 */
export function offsetIn(pane: HTMLElement, row: HTMLElement, direction: ReadingDirection): number {
  const edges = pane.getBoundingClientRect();
  const { top } = row.getBoundingClientRect();
  return top - (direction === 'newest-first' ? edges.bottom : edges.top);
}

/** The first message that begins within the pane, else the one that fills it; null without any. */
export function firstRead(pane: HTMLElement, direction: ReadingDirection): Held | null {
  const rows = pane.getElementsByClassName(rowClass) as HTMLCollectionOf<HTMLElement>;
  const upper = pane.getBoundingClientRect().top;
  const at = firstBelow(rows, upper);
  const begins = rows[at];
  const fills = rows[at - 1];
  const isInView = begins && begins.getBoundingClientRect().top < pane.getBoundingClientRect().bottom;
  const row = isInView ? begins : (fills ?? begins);
  return row ? { row, offset: offsetIn(pane, row, direction) } : null;
}

/** Index of the first row that begins at or under a height, by halves: there may be thousands. */
function firstBelow(rows: HTMLCollectionOf<HTMLElement>, height: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.getBoundingClientRect().top < height) from = middle + 1;
    else to = middle;
  }
  return from;
}

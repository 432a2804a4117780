import type { ReadingDirection } from '../../contract/preferences.ts';
import { firstRead, offsetIn, type Held } from './scroll-anchor.ts';

/** Where the reader is. */
export type Reading = 'newest' | 'older';

const nearNewestPx = 48;
const nearOldestPx = 240;
/** Room left above the line of what is new when a conversation opens on it. */
const aboveNewPx = 72;

/** Keeps one pane where its reader is. Every function is given the pane, measured as it stands. */
export type ScrollKeeper = ReturnType<typeof createScrollKeeper>;

/**
 * Follows the newest messages while they are in view, and else keeps the line that is being read in its place,
 * whatever comes or grows above or below it.
 */
export function createScrollKeeper(direction: ReadingDirection, onReading: (reading: Reading) => void) {
  const isUpwards = direction === 'newest-first';
  let held: Held | null = null;
  let follows = true;
  /** Where the pane was when `held` was noted: a difference is the reader's own scrolling. */
  let notedTop = 0;

  const below = (pane: HTMLElement) => pane.scrollHeight - pane.scrollTop - pane.clientHeight;

  function move(pane: HTMLElement, top: number): void {
    pane.scrollTop = top;
    notedTop = pane.scrollTop;
  }

  /** What is being read now is what stays. */
  function note(pane: HTMLElement): void {
    follows = (isUpwards ? pane.scrollTop : below(pane)) < nearNewestPx;
    held = firstRead(pane, direction);
    notedTop = pane.scrollTop;
    onReading(follows ? 'newest' : 'older');
  }

  function toNewest(pane: HTMLElement): void {
    move(pane, isUpwards ? 0 : pane.scrollHeight);
    follows = true;
    held = firstRead(pane, direction);
    onReading('newest');
  }

  return {
    note,
    toNewest,
    /** Opens on the line of what is new where it is read from there on, else on the newest. */
    open(pane: HTMLElement, newLine: HTMLElement | null): void {
      if (isUpwards || !newLine) return toNewest(pane);
      move(pane, newLine.offsetTop - aboveNewPx);
      note(pane);
    },
    /** After anything has changed its height. */
    keep(pane: HTMLElement): void {
      if (follows) return move(pane, isUpwards ? 0 : pane.scrollHeight);
      if (!held?.row.isConnected) return note(pane);
      held.offset -= pane.scrollTop - notedTop;
      notedTop = pane.scrollTop;
      const moved = offsetIn(pane, held.row, direction) - held.offset;
      if (Math.abs(moved) >= 0.5) move(pane, pane.scrollTop + moved);
    },
    /** After a scroll event, which our own moving causes as well. */
    scrolled(pane: HTMLElement): void {
      if (pane.scrollTop !== notedTop) note(pane);
    },
    toOldest(pane: HTMLElement): void {
      pane.scrollTop = isUpwards ? pane.scrollHeight : 0;
      note(pane);
    },
    /** Brings a message into the middle. */
    reveal(pane: HTMLElement, row: HTMLElement): void {
      const { top, height } = row.getBoundingClientRect();
      const middle = Math.max(0, (pane.clientHeight - height) / 2);
      pane.scrollTop += top - pane.getBoundingClientRect().top - middle;
      note(pane);
    },
    isNearOldest: (pane: HTMLElement): boolean =>
      pane.clientHeight > 0 && (isUpwards ? below(pane) : pane.scrollTop) < nearOldestPx,
  };
}

import type { KeyboardEvent, RefObject } from 'react';
import type { Message } from '../../contract/messages.ts';
import { rowOf, rowsIn } from './message-rows.ts';
import { actOfKey, type MessageAct } from './message-rights.ts';

interface RowKeys {
  pane: RefObject<HTMLElement | null>;
  find: (row: HTMLElement) => Message | undefined;
  actsOn: (message: Message) => readonly MessageAct[];
  onAct: (act: MessageAct, message: Message, row: HTMLElement) => void;
  openMenu: (row: HTMLElement) => void;
  /** The two ends, as they stand on screen. */
  toTop: () => void;
  toBottom: () => void;
}

const opensMenu = ({ key, shiftKey }: KeyboardEvent) =>
  key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);

/**
 * The keys of the messages: arrows go from one to the next, Home and End to the ends, a letter acts on the one that
 * has the focus, Enter or the menu key shows all that can be done with it.
 */
export function useRowKeys({ pane, find, actsOn, onAct, openMenu, toTop, toBottom }: RowKeys) {
  function step(by: 1 | -1): void {
    const box = pane.current;
    if (!box) return;
    const rows = rowsIn(box);
    const at = rows.indexOf(rowOf(document.activeElement) as HTMLElement);
    const next = at === -1 ? inView(box, rows) : rows[at + by];
    next?.focus();
  }

  function goTo(end: 'top' | 'bottom'): void {
    if (end === 'top') toTop();
    else toBottom();
    const rows = pane.current ? rowsIn(pane.current) : [];
    rows.at(end === 'top' ? 0 : -1)?.focus({ preventScroll: true });
  }

  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key } = event;
    const row = rowOf(target);
    // Keys typed inside a message, in a button or a field, belong to what is there.
    if (target !== currentTarget && target !== row) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const message = row ? find(row) : undefined;
    const act = message && actOfKey(event);
    if (isPlain && (key === 'ArrowDown' || key === 'ArrowUp')) step(key === 'ArrowDown' ? 1 : -1);
    else if (isPlain && (key === 'Home' || key === 'End')) goTo(key === 'Home' ? 'top' : 'bottom');
    else if (row && message && opensMenu(event)) openMenu(row);
    else if (row && message && act && actsOn(message).includes(act)) onAct(act, message, row);
    else return;
    event.preventDefault();
  };
}

/** Where the arrows begin: the last message that stands wholly in view. */
function inView(box: HTMLElement, rows: readonly HTMLElement[]): HTMLElement | undefined {
  const { top, bottom } = box.getBoundingClientRect();
  const seen = rows.findLast((row) => {
    const edges = row.getBoundingClientRect();
    return edges.bottom <= bottom + 1 && edges.top >= top - 1;
  });
  return seen ?? rows.at(-1);
}

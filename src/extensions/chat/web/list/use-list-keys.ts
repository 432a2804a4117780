import { useRef, type KeyboardEvent } from 'react';
import { rowAfterKey, rowTyped } from './list-keys.ts';

/** Letters that follow each other within this time are one word. */
const typingMs = 800;

export interface ListKeys {
  /** What is written on the rows, by id. */
  titleOf(id: string): string;
  /** Moves the row in the person's own order; null where it cannot. */
  step(id: string, by: -1 | 1): (() => void) | null;
  onRename(id: string): void;
}

/**
 * The keys of the list: arrows, Home, End and letters go from row to row, left and right between a row and its menu,
 * Alt with an arrow moves the row, F2 renames. Rows are marked `data-row-id`; each has one button marked `data-row`.
 */
export function useListKeys({ titleOf, step, onRename }: ListKeys) {
  const typed = useRef({ text: '', at: 0 });

  function goTo(list: HTMLElement, from: Element, key: string): boolean {
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row-id]')];
    const index = rows.indexOf(from as HTMLElement);
    const next = rowAfterKey(key, index, rows.length) ?? rowOfLetter(rows, index, key);
    if (next === null) return false;
    rows[next]!.querySelector<HTMLElement>('[data-row]')!.focus();
    return true;
  }

  function rowOfLetter(rows: HTMLElement[], index: number, key: string): number | null {
    if ([...key].length !== 1) return null;
    const now = performance.now();
    const before = now - typed.current.at < typingMs ? typed.current.text : '';
    // A space begins no word: alone, it is the button's own key.
    if (before === '' && key === ' ') return null;
    typed.current = { text: before + key, at: now };
    return rowTyped(
      rows.map((row) => titleOf(row.dataset['rowId']!)),
      index,
      typed.current.text,
    );
  }

  return function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row-id]');
    // What happens in an open menu comes by here too.
    if (!row || !event.currentTarget.contains(target)) return;
    const id = row.dataset['rowId']!;
    if (acts(event, row, id)) event.preventDefault();
  };

  function acts(event: KeyboardEvent<HTMLElement>, row: HTMLElement, id: string): boolean {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return false;
    if (altKey) return moves(key, id);
    if (key === 'F2') return (onRename(id), true);
    if (key === 'ArrowLeft') return focusOn(row.querySelector('[data-menu]'));
    if (key === 'ArrowRight') return focusOn(row.querySelector('[data-row]'));
    return goTo(event.currentTarget, row, key);
  }

  function moves(key: string, id: string): boolean {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
    step(id, key === 'ArrowUp' ? -1 : 1)?.();
    return true;
  }
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { placeAfterDrop, type DropPlace } from './place-after-drop.ts';

interface OrderedRows<List extends HTMLElement> {
  list: RefObject<List | null>;
  /** For the element of each row. */
  rowProps: (at: number) => {
    'data-row': number;
    'data-drop'?: DropPlace['edge'];
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Rows that are put in another order: dragged, or moved by Alt and an arrow from anywhere in the row. The caller's
 * buttons do the same. `keys` tells the rows apart; give it anew when they change.
 */
export function useOrderedRows<List extends HTMLElement>(
  keys: readonly string[],
  onMove: (from: number, to: number) => void,
): OrderedRows<List> {
  const list = useRef<List>(null);
  const [over, setOver] = useState<DropPlace | null>(null);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  const order = keys.join(' ');
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    // Fetched beside what is shown: nothing is dragged at once.
    void import('./drag-rows.ts').then(({ dragRows }) => {
      if (gone || !list.current) return;
      stop = dragRows(list.current, {
        onOver: setOver,
        onDrop: (from, place) => {
          const to = placeAfterDrop(from, place);
          if (to !== null) move.current(from, to);
        },
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [order]);

  return {
    list,
    rowProps: (at) => ({
      'data-row': at,
      ...(over?.at === at && { 'data-drop': over.edge }),
      onKeyDown: (event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (!event.altKey || by === 0) return;
        event.preventDefault();
        const to = at + by;
        if (to >= 0 && to < keys.length) onMove(at, to);
      },
    }),
  };
}

import { useEffect, useRef, useState, type RefObject } from 'react';
import { whenIdle } from '../../../../platform/ui/web/when-idle.ts';
import type { DropPlace } from './drag-rows.ts';
import type { Edge } from './list-order.ts';

/**
 * Lets the rows of the list be dragged, once the browser has nothing better to do than to fetch what that takes.
 * `rowIds` says which rows stand. Returns where the row dragged now would go.
 */
export function useDraggedRows(
  list: RefObject<HTMLElement | null>,
  rowIds: string,
  onMove: (id: string, targetId: string, edge: Edge) => void,
): DropPlace | null {
  const [over, setOver] = useState<DropPlace | null>(null);
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    let end = () => {};
    let isOver = false;
    void whenIdle()
      .then(() => import('./drag-rows.ts'))
      .then(({ dragRows }) => {
        if (isOver || !list.current) return;
        end = dragRows(list.current, {
          onOver: (place) => setOver((before) => (isSame(before, place) ? before : place)),
          onDrop: (id, place) => latest.current(id, place.id, place.edge),
        });
      })
      // Without it the keys and the menu still move.
      .catch(() => undefined);
    return () => {
      isOver = true;
      end();
    };
  }, [list, rowIds]);
  return over;
}

const isSame = (one: DropPlace | null, other: DropPlace | null) =>
  one?.id === other?.id && one?.edge === other?.edge;

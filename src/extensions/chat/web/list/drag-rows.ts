import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Edge } from './list-order.ts';

/** Where a dragged row would go. */
export interface DropPlace {
  id: string;
  edge: Edge;
}

export interface RowDragging {
  /** Draws the line, or takes it away. */
  onOver(place: DropPlace | null): void;
  onDrop(id: string, place: DropPlace): void;
}

/**
 * Lets the rows of a list be dragged among those of the same section: `data-row-id` names a row, `data-section` where
 * it may go. Fetched when the list stands. Returns what ends it.
 */
export function dragRows(list: HTMLElement, { onOver, onDrop }: RowDragging): () => void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row-id][data-section]')];
  const dataOf = (row: HTMLElement) => ({
    list,
    id: row.dataset['rowId'],
    section: row.dataset['section'],
  });
  const ends = rows.flatMap((row) => [
    draggable({ element: row, getInitialData: () => dataOf(row) }),
    dropTargetForElements({
      element: row,
      getData: ({ input }) => ({ ...dataOf(row), edge: edgeOf(row, input.clientY) }),
      canDrop: ({ source }) =>
        source.data['list'] === list && source.data['section'] === row.dataset['section'],
    }),
  ]);
  const end = monitorForElements({
    canMonitor: ({ source }) => source.data['list'] === list,
    onDrag: ({ source, location }) =>
      onOver(placeOf(source.data['id'], location.current.dropTargets[0]?.data)),
    onDrop({ source, location }) {
      onOver(null);
      const place = placeOf(source.data['id'], location.current.dropTargets[0]?.data);
      if (place) onDrop(source.data['id'] as string, place);
    },
  });
  return () => {
    for (const stop of [...ends, end]) stop();
  };
}

/** None over the dragged row itself. */
function placeOf(draggedId: unknown, over: Record<string | symbol, unknown> | undefined): DropPlace | null {
  if (!over || over['id'] === draggedId) return null;
  return { id: over['id'] as string, edge: over['edge'] as Edge };
}

function edgeOf(row: HTMLElement, y: number): Edge {
  const { top, height } = row.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

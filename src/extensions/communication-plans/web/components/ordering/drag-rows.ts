import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { DropPlace } from './place-after-drop.ts';

export interface RowDragging {
  /** Draws the line, or takes it away. */
  onOver(place: DropPlace | null): void;
  onDrop(from: number, place: DropPlace): void;
}

/** Lets the rows of `list` (`data-row`, their place from 0) be dragged among themselves. Returns what ends it. */
export function dragRows(list: HTMLElement, { onOver, onDrop }: RowDragging): () => void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = (row: HTMLElement) => Number(row.dataset['row']);
  const ends = rows.flatMap((row) => [
    draggable({ element: row, getInitialData: () => ({ list, at: at(row) }) }),
    dropTargetForElements({
      element: row,
      getData: ({ input }) => ({ at: at(row), edge: edgeOf(row, input.clientY) }),
      canDrop: ({ source }) => source.data['list'] === list,
    }),
  ]);
  const placeOf = (over: Record<string | symbol, unknown> | undefined): DropPlace | null =>
    over ? { at: over['at'] as number, edge: over['edge'] as DropPlace['edge'] } : null;
  const end = monitorForElements({
    canMonitor: ({ source }) => source.data['list'] === list,
    onDrag: ({ location }) => onOver(placeOf(location.current.dropTargets[0]?.data)),
    onDrop({ source, location }) {
      onOver(null);
      const place = placeOf(location.current.dropTargets[0]?.data);
      if (place) onDrop(source.data['at'] as number, place);
    },
  });
  return () => {
    for (const stop of [...ends, end]) stop();
  };
}

function edgeOf(row: HTMLElement, y: number): DropPlace['edge'] {
  const { top, height } = row.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

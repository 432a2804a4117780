import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { BaseEventPayload, ElementDragType } from '@atlaskit/pragmatic-drag-and-drop/types';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/disable-native-drag-preview';
import type { DayMark } from './day-at.ts';

export interface DayDragging {
  /** How far down the page the message is held; null while it is held beside the timeline. */
  onOver(position: number, y: number | null): void;
  onDrop(position: number, y: number): void;
  /** It is over, dropped or not. */
  onEnd(): void;
}

/** Lets the messages of `list` (`data-movable`, their position) be dragged along its days. Returns what ends it. */
export function dragDays(list: HTMLElement, { onOver, onDrop, onEnd }: DayDragging): () => void {
  const isOurs = ({ source }: { source: { data: Record<string | symbol, unknown> } }) =>
    source.data['list'] === list;
  const ends = [...list.querySelectorAll<HTMLElement>('[data-movable]')].map((element) =>
    draggable({
      element,
      getInitialData: () => ({ list, position: Number(element.dataset['movable']) }),
      // The day it would have is drawn in its stead.
      onGenerateDragPreview: disableNativeDragPreview,
    }),
  );
  const tell = ({ source, location: { current } }: BaseEventPayload<ElementDragType>) => {
    const y = current.dropTargets.length > 0 ? current.input.clientY : null;
    onOver(source.data['position'] as number, y);
  };
  ends.push(
    dropTargetForElements({ element: list, canDrop: isOurs, getDropEffect: () => 'move' }),
    monitorForElements({
      canMonitor: isOurs,
      onDrag: tell,
      // The pointer may leave and stand still.
      onDropTargetChange: tell,
      onDrop({ source, location: { current } }) {
        onEnd();
        if (current.dropTargets.length > 0) onDrop(source.data['position'] as number, current.input.clientY);
      },
    }),
  );
  return () => {
    for (const end of ends) end();
  };
}

/** Where the days of `list` (`data-on`) stand now, from the top of the page that is seen. */
export const dayMarks = (list: HTMLElement): DayMark[] =>
  [...list.querySelectorAll<HTMLElement>('[data-on]')].map((entry) => ({
    on: entry.dataset['on']!,
    y: entry.getBoundingClientRect().top + signMiddle,
  }));

/** From the top of an entry to the middle of its sign on the line. */
const signMiddle = 19;

import { useEffect, useRef, useState, type RefObject } from 'react';
import { dayAt } from './day-at.ts';

/** Messages that can be given another day by dragging them along the timeline. */
export interface DayMoves<Message> {
  can: (message: Message) => boolean;
  /** The first day one may leave on. */
  earliest: string;
  onMove: (message: Message, day: string) => void;
}

/** A message that is held over the timeline. */
export interface Held {
  position: number;
  /** The day it would have, and how far down the list it is held; null beside the list. */
  over: { day: string; top: number } | null;
}

interface DayDragging {
  list: RefObject<HTMLOListElement | null>;
  held: Held | null;
}

/** Drags along the days of a list (`data-on`) those of its messages that can be moved (`data-movable`). */
export function useDayDragging<Message extends { position: number; dueOn: string }>(
  messages: readonly Message[],
  moves: DayMoves<Message> | undefined,
): DayDragging {
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const present = useRef({ messages, moves });
  useEffect(() => {
    present.current = { messages, moves };
  });
  const movable = moves ? messages.filter(moves.can).map(({ position }) => position) : [];
  const order = movable.join(' ');
  useEffect(() => {
    if (order === '') return undefined;
    let stop: (() => void) | undefined;
    let gone = false;
    // Fetched beside what is shown: nothing is dragged at once.
    void import('./drag-days.ts').then(({ dragDays, dayMarks }) => {
      const element = list.current;
      if (gone || !element) return;
      const dayOf = (y: number) => dayAt(y, dayMarks(element), present.current.moves?.earliest ?? '');
      stop = dragDays(element, {
        onOver: (position, y) =>
          setHeld({
            position,
            over: y === null ? null : { day: dayOf(y), top: y - element.getBoundingClientRect().top },
          }),
        onDrop(position, y) {
          const message = present.current.messages.find((one) => one.position === position);
          const day = dayOf(y);
          if (message && day !== message.dueOn) present.current.moves?.onMove(message, day);
        },
        onEnd: () => setHeld(null),
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [order]);
  return { list, held };
}

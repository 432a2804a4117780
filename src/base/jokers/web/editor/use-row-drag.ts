import { useRef, useState, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Rows of a list dragged by what carries `data-grip` in them, by mouse, pen or finger: one that is passed gives its
 * place at once. The list holds the pointer, as the rows change their places under it.
 *
 * @param move Called with the place of the row and the one it goes to.
 */
export function useRowDrag(move: (from: number, to: number) => void) {
  const at = useRef<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  function hold(place: number | null) {
    at.current = place;
    setDragged(place);
  }

  function start(event: PointerEvent<HTMLElement>) {
    const grip = event.button === 0 && (event.target as Element).closest('[data-grip]');
    if (!grip) return;
    const rows = [...event.currentTarget.children];
    hold(rows.findIndex((row) => row.contains(grip)));
    event.currentTarget.setPointerCapture(event.pointerId);
    // Neither a selection of text nor, under a mouse, the focus lost to the page.
    event.preventDefault();
  }

  function follow(event: PointerEvent<HTMLElement>) {
    const from = at.current;
    if (from === null) return;
    const rows = [...event.currentTarget.children];
    const to = placeUnder(rows, event.clientY, from);
    if (to === from) return;
    // The next movement finds the rows as this one leaves them.
    flushSync(() => {
      move(from, to);
      hold(to);
    });
    event.currentTarget.children[to]?.scrollIntoView({ block: 'nearest' });
  }

  const stop = () => hold(null);
  return {
    /** The place of the row that is being dragged. */
    dragged,
    list: {
      onPointerDown: start,
      onPointerMove: follow,
      onPointerUp: stop,
      onPointerCancel: stop,
    },
  };
}

/** The last row on the way from `from` whose middle the pointer has passed. */
function placeUnder(rows: readonly Element[], y: number, from: number): number {
  const middles = rows.map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
  const above = middles.findIndex((middle, place) => place < from && y < middle);
  if (above !== -1) return above;
  const below = middles.findLastIndex((middle, place) => place > from && y > middle);
  return below === -1 ? from : below;
}

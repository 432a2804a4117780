import { useMemo, useRef, type MouseEvent, type PointerEvent, type TouchEvent } from 'react';
import { rowOf } from './message-rows.ts';

/** As long as a telephone takes to know it from a tap. */
const heldMs = 500;
/** A finger never rests quite still. */
const slackPixels = 10;

/** What has an act of its own for a finger that rests on it, or text to select. */
const keepsItsOwn = 'a, button, input, [contenteditable="true"], pre';

const isFinger = ({ nativeEvent }: MouseEvent) =>
  (nativeEvent as globalThis.PointerEvent).pointerType === 'touch';

const restsOn = (event: MouseEvent): HTMLElement | null =>
  isFinger(event) && !(event.target as Element).closest(keepsItsOwn) ? rowOf(event.target) : null;

/** Calls `onHeld` with the message on which a finger rests. */
export function useLongPress(onHeld: (row: HTMLElement) => void) {
  const resting = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const wasHeld = useRef(false);
  return useMemo(() => {
    const end = () => {
      clearTimeout(resting.current?.timer);
      resting.current = null;
    };
    return {
      onPointerDown(event: PointerEvent) {
        end();
        wasHeld.current = false;
        const row = restsOn(event);
        if (!row) return;
        const hold = () => {
          resting.current = null;
          wasHeld.current = true;
          onHeld(row);
        };
        resting.current = { timer: setTimeout(hold, heldMs), x: event.clientX, y: event.clientY };
      },
      onPointerMove({ clientX, clientY }: PointerEvent) {
        const from = resting.current;
        if (from && Math.hypot(clientX - from.x, clientY - from.y) > slackPixels) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
      // The finger that leaves what it has opened presses nothing.
      onTouchEnd: (event: TouchEvent) => wasHeld.current && event.preventDefault(),
      onContextMenu: (event: MouseEvent) => restsOn(event) && event.preventDefault(),
    };
  }, [onHeld]);
}

import { useEffect, useRef } from 'react';

/** Where the focus goes in each part of the window, in the order of the key: from the list straight to where one writes. */
const starts = [
  ['list', '[data-row][tabindex="0"]'],
  ['composer', '[contenteditable="true"]'],
  ['messages', '[role="log"]'],
  ['people', 'button'],
] as const;

/**
 * F6 goes to the next part of the window, marked `data-area`; Shift F6 to the one before. On the chat's own page also
 * from nowhere, as one is when it has just come.
 */
export function useNextArea(isOwnPage: boolean) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, shiftKey, target } = event;
      if (key !== 'F6' || !room.current || !(target instanceof Node)) return;
      if (!room.current.contains(target) && !(isOwnPage && target === document.body)) return;
      nextArea(room.current, target, shiftKey)?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOwnPage]);
  return room;
}

function nextArea(room: HTMLElement, from: Node, isBackwards: boolean): HTMLElement | undefined {
  const areas = starts.flatMap(([area, start]) => {
    const place = room.querySelector(`[data-area="${area}"]`);
    const focus = place?.querySelector<HTMLElement>(start);
    return place && focus ? [{ place, focus }] : [];
  });
  const at = areas.findIndex(({ place }) => place.contains(from));
  const next = isBackwards ? (at <= 0 ? areas.length : at) - 1 : (at + 1) % areas.length;
  return areas[next]?.focus;
}

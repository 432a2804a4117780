import type { KeyboardEvent } from 'react';

/** Where the focus goes in each part of the window, in the order of the key: from the list straight to where one writes. */
const starts = [
  ['list', '[data-row][tabindex="0"]'],
  ['composer', '[contenteditable="true"]'],
  ['messages', '[role="log"]'],
  ['people', 'button'],
] as const;

/** F6 goes to the next part of the window, marked `data-area`; Shift F6 to the one before. */
export function goToNextArea(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, target, currentTarget: window } = event;
  // What happens in a dialog or a menu comes by here too.
  if (key !== 'F6' || !(target instanceof Node) || !window.contains(target)) return;
  const areas = starts.flatMap(([area, start]) => {
    const place = window.querySelector(`[data-area="${area}"]`);
    const focus = place?.querySelector<HTMLElement>(start);
    return place && focus ? [{ place, focus }] : [];
  });
  const at = areas.findIndex(({ place }) => place.contains(target));
  const next = shiftKey ? (at <= 0 ? areas.length : at) - 1 : (at + 1) % areas.length;
  areas[next]?.focus.focus();
  event.preventDefault();
}

import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const buttonsIn = (toolbar: HTMLElement) => [
  ...toolbar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'),
];

function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

interface RovingFocus {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: { target: EventTarget }) => void;
}

/** One stop of the Tab key for a whole toolbar, arrows inside it (WAI-ARIA, pattern “toolbar”). */
export function useRovingFocus(): RovingFocus {
  const ref = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLButtonElement | null>(null);

  const stopAt = (wanted: HTMLButtonElement | null) => {
    const buttons = ref.current === null ? [] : buttonsIn(ref.current);
    stop.current = buttons.find((button) => button === wanted) ?? buttons[0] ?? null;
    for (const button of buttons) button.tabIndex = button === stop.current ? 0 : -1;
  };

  // Buttons come and go with the width and with what is written.
  useEffect(() => stopAt(stop.current));

  return {
    ref,
    onFocus: ({ target }) => {
      if (ref.current?.contains(target as Node) === true) stopAt(target as HTMLButtonElement);
    },
    onKeyDown: (event) => {
      const buttons = ref.current === null ? [] : buttonsIn(ref.current);
      // Keys typed in what a button opened bubble up here too: they are not ours.
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const next = at === -1 ? null : nextIndex(event.key, at, buttons.length);
      if (next === null) return;
      event.preventDefault();
      buttons[next]?.focus();
    },
  };
}

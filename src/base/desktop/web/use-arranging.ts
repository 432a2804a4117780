import { useEffect, useState } from 'react';

export interface Arranging {
  on: boolean;
  start: () => void;
  stop: () => void;
}

/** « Mode Modification »: on or off, left with Escape as well. */
export function useArranging(): Arranging {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    function leave(event: KeyboardEvent) {
      // Escape closes what is open over the desktop first: menus and dialogs keep it for themselves.
      if (event.key === 'Escape' && !event.defaultPrevented && !isOverDesktop(event.target)) setOn(false);
    }
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [on]);
  return { on, start: () => setOn(true), stop: () => setOn(false) };
}

const isOverDesktop = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;

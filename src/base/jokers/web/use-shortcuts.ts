import { useEffect, useEffectEvent } from 'react';
import { placeOfShortcut } from './shortcuts.ts';

/** Calls `press` with the place of the button whose keys were pressed. In a dialog the keys rest: it would be lost. */
export function useShortcuts(isOn: boolean, press: (place: number) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const place = placeOfShortcut(event);
    if (place === null || event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
    if (press(place)) event.preventDefault();
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isOn]);
}

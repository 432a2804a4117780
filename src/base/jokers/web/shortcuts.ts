/** The first buttons have a digit. */
export const mostShortcuts = 9;

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The place of the button that a key means, from 0; null for another key. By the place of the key, not by what it
 * writes: French keyboards write digits with Shift. Ctrl + Alt is AltGr, which writes signs.
 */
export function placeOfShortcut({ code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): number | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (!digit || !altKey || ctrlKey || metaKey || shiftKey) return null;
  return Number(digit) - 1;
}

/** On machines of Apple, Alt and a digit write signs: there the keys stay free for them. */
export const hasShortcuts = (platform: string): boolean => !/mac|iphone|ipad/i.test(platform);

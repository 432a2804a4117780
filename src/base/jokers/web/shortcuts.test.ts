import { expect, test } from 'vitest';
import { hasShortcuts, placeOfShortcut } from './shortcuts.ts';

const key = { code: 'Digit1', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };

test('Alt and the key of a digit mean a place; any other modifier leaves the key to others', () => {
  expect(placeOfShortcut(key)).toBe(0);
  expect(placeOfShortcut({ ...key, code: 'Digit9' })).toBe(8);
  for (const other of [
    { code: 'Digit0' },
    { code: 'Numpad1' },
    { code: 'KeyA' },
    { altKey: false },
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
  ]) {
    expect(placeOfShortcut({ ...key, ...other })).toBeNull();
  }
});

test('machines of Apple write signs with these keys', () => {
  expect(['Win32', 'Linux x86_64', 'MacIntel', 'iPhone'].map(hasShortcuts)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

import { expect, test } from 'vitest';
import type { Desktop } from '../contract/desktop.ts';
import { contactOpened, desktopArranged } from '../contract/events.ts';
import { applyEvent } from './apply-event.ts';

const desktop = (version: number, x: number): Desktop => ({
  widgets: [{ id: 'chat.miaou', x, y: 0, w: 6, h: 8 }],
  declined: [],
  version,
});

test('a page of before plus what another window arranged is the page as it would be loaded now', () => {
  const loaded = desktop(4, 2);
  expect(applyEvent(desktop(3, 0), { event: desktopArranged, data: loaded })).toEqual(loaded);
});

test('what is older than what this window shows, or the same, changes nothing', () => {
  const shown = desktop(4, 2);
  for (const version of [3, 4]) {
    expect(applyEvent(shown, { event: desktopArranged, data: desktop(version, 5) })).toBe(shown);
  }
});

test('what is not loaded yet waits for its loading, and other news are not for it', () => {
  expect(applyEvent(undefined, { event: desktopArranged, data: desktop(1, 0) })).toBeUndefined();
  const shown = desktop(1, 0);
  expect(applyEvent(shown, { event: contactOpened, data: null })).toBe(shown);
});

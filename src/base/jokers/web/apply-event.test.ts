import { expect, test } from 'vitest';
import { defaultsChanged, ownChanged } from '../contract/events.ts';
import type { JokerButton, Jokers, KeptRow } from '../contract/jokers.ts';
import { applyEvent } from './apply-event.ts';

const button = (id: string): JokerButton => ({
  id,
  label: null,
  icon: 'star',
  color: 'blue',
  command: 'MIAOU',
});
const row = (version: number, ...ids: string[]): KeptRow => ({ buttons: ids.map(button), version });
const cached: Jokers = { own: row(2, 'a'), defaults: row(5, 'b') };

test('a page of before plus a changed row is the page as it would be loaded now', () => {
  const own = row(3, 'a', 'c');
  expect(applyEvent(cached, { event: ownChanged, data: own })).toEqual({ ...cached, own });
  const defaults = { buttons: null, version: 6 };
  expect(applyEvent(cached, { event: defaultsChanged, data: defaults })).toEqual({ ...cached, defaults });
});

test('what is older than what this window shows, or unknown, changes nothing', () => {
  for (const version of [1, 2]) {
    expect(applyEvent(cached, { event: ownChanged, data: row(version, 'x') })).toBe(cached);
  }
  expect(applyEvent(cached, { event: defaultsChanged, data: row(5, 'x') })).toBe(cached);
  expect(applyEvent(cached, { event: 'jokers.other', data: row(9, 'x') })).toBe(cached);
  expect(applyEvent(undefined, { event: ownChanged, data: row(1) })).toBeUndefined();
});

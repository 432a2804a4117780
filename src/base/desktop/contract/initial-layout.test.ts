import { expect, test } from 'vitest';
import { hostWidgets } from './host-widgets.ts';
import { initialLayout } from './initial-layout.ts';

const described = (id: string, w: number, h: number) => ({
  id,
  labelKey: `${id}:label`,
  size: { w, h },
  minSize: { w: 1, h: 1 },
});

const places = (widgets: Parameters<typeof initialLayout>[0]) =>
  initialLayout(widgets).map(({ id, x, y, w, h }) => [id, x, y, w, h]);

test('what a new person finds: what is to be done, the chat, the calendar, the last files, without a hole', () => {
  expect(places([...hostWidgets, described('chat.miaou', 6, 8)])).toEqual([
    ['desktop.to-do', 0, 0, 3, 4],
    ['chat.miaou', 3, 0, 6, 8],
    ['desktop.calendar', 9, 0, 3, 8],
    ['desktop.recent', 0, 4, 3, 4],
  ]);
});

test('widgets stand side by side, then on the first free row; one that is wider than the grid takes all of it', () => {
  expect(places([described('a.a', 6, 8), described('b.b', 6, 4), described('c.c', 99, 2)])).toEqual([
    ['a.a', 0, 0, 6, 8],
    ['b.b', 6, 0, 6, 4],
    ['c.c', 0, 8, 12, 2],
  ]);
  expect(places([])).toEqual([]);
});

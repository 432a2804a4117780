import { expect, test } from 'vitest';
import { placeWidgets } from './place-widgets.ts';

const widget = (id: string, w: number, h: number) => ({
  id,
  labelKey: `${id}:label`,
  size: { w, h },
  minSize: { w: 1, h: 1 },
});

test('widgets stand side by side, then on a line under the tallest', () => {
  expect(placeWidgets([widget('a.a', 6, 8), widget('b.b', 6, 4), widget('c.c', 4, 2)])).toEqual([
    { id: 'a.a', x: 0, y: 0, w: 6, h: 8 },
    { id: 'b.b', x: 6, y: 0, w: 6, h: 4 },
    { id: 'c.c', x: 0, y: 8, w: 4, h: 2 },
  ]);
  expect(placeWidgets([])).toEqual([]);
});

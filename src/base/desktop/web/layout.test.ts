import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridColumns, type PlacedWidget } from '../contract/desktop.ts';
import {
  addWidget,
  compact,
  exchangeWidget,
  inReadingOrder,
  moveWidget,
  removeWidget,
  resizeWidget,
  type Layout,
} from './layout.ts';

const at = (id: string, x: number, y: number, w = 6, h = 4): PlacedWidget => ({ id, x, y, w, h });
const place = (layout: Layout, id: string) => {
  const { x, y, w, h } = layout.find((widget) => widget.id === id)!;
  return [x, y, w, h];
};
const order = (layout: Layout) => inReadingOrder(layout).map((widget) => widget.id);

const overlaps = (layout: Layout): boolean =>
  layout.some((a) =>
    layout.some((b) => a !== b && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  );

const column = [at('a', 0, 0), at('b', 0, 4), at('c', 0, 8)];

describe('moving', () => {
  it('passes the neighbour above or below, and stops at the ends', () => {
    expect(order(moveWidget(column, 'b', 'up'))).toEqual(['b', 'a', 'c']);
    expect(order(moveWidget(column, 'b', 'down'))).toEqual(['a', 'c', 'b']);
    expect(order(moveWidget(column, 'a', 'up'))).toEqual(['a', 'b', 'c']);
    expect(order(moveWidget(column, 'c', 'down'))).toEqual(['a', 'b', 'c']);
  });

  it('goes a column to the side and stops at the edge', () => {
    const alone = [at('a', 5, 0)];
    expect(place(moveWidget(alone, 'a', 'right'), 'a')).toEqual([6, 0, 6, 4]);
    expect(place(moveWidget([at('a', 6, 0)], 'a', 'right'), 'a')).toEqual([6, 0, 6, 4]);
    expect(place(moveWidget([at('a', 0, 0)], 'a', 'left'), 'a')).toEqual([0, 0, 6, 4]);
  });

  it('keeps its row when it pushes another one down', () => {
    const moved = moveWidget([at('a', 0, 0), at('b', 6, 0)], 'a', 'right');
    expect(place(moved, 'a')).toEqual([1, 0, 6, 4]);
    expect(place(moved, 'b')).toEqual([6, 4, 6, 4]);
  });
});

it('resizes within the grid and not under the smallest size', () => {
  const min = { w: 2, h: 3 };
  expect(place(resizeWidget(column, 'a', { w: 1, h: 1 }, min), 'a')).toEqual([0, 0, 7, 5]);
  expect(place(resizeWidget(column, 'a', { w: 99, h: 99 }, min), 'a')).toEqual([0, 0, 12, 40]);
  expect(place(resizeWidget(column, 'a', { w: -99, h: -99 }, min), 'a')).toEqual([0, 0, 2, 3]);
  expect(place(resizeWidget(column, 'a', { w: 0, h: 2 }, min), 'b')).toEqual([0, 6, 6, 4]);
});

it('adds on the first free place, beside before below, and once only', () => {
  const size = { w: 6, h: 4 };
  expect(place(addWidget([], 'n', size), 'n')).toEqual([0, 0, 6, 4]);
  expect(place(addWidget([at('a', 0, 0)], 'n', size), 'n')).toEqual([6, 0, 6, 4]);
  expect(place(addWidget([at('a', 0, 0, 8)], 'n', size), 'n')).toEqual([0, 4, 6, 4]);
  expect(addWidget(column, 'a', size)).toBe(column);
});

it('closes the hole that a removed widget leaves', () => {
  expect(place(removeWidget(column, 'a'), 'b')).toEqual([0, 0, 6, 4]);
});

it('exchanges with the one before or after, side by side as well', () => {
  const side = [at('a', 0, 0), at('b', 6, 0, 4)];
  expect(order(exchangeWidget(side, 'b', -1))).toEqual(['b', 'a']);
  expect(order(exchangeWidget(side, 'a', 1))).toEqual(['b', 'a']);
  expect(order(exchangeWidget(column, 'a', -1))).toEqual(['a', 'b', 'c']);
});

const anyLayout = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      x: fc.nat(gridColumns - 1),
      y: fc.nat(20),
      w: fc.integer({ min: 1, max: gridColumns }),
      h: fc.integer({ min: 1, max: 10 }),
    }),
    { selector: (widget) => widget.id, minLength: 1 },
  )
  .map((widgets) => widgets.map((widget) => ({ ...widget, x: Math.min(widget.x, gridColumns - widget.w) })));

it('never overlaps, leaves the grid, nor loses a widget, whatever is done', () => {
  const act = fc.constantFrom('left', 'right', 'up', 'down', 'grow', 'shrink', 'before', 'after');
  const acts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), act), { maxLength: 12 });
  fc.assert(
    fc.property(anyLayout, acts, (start, done) => {
      let layout: Layout = compact(start);
      for (const [id, what] of done) {
        if (what === 'grow') layout = resizeWidget(layout, id, { w: 1, h: 1 }, { w: 1, h: 1 });
        else if (what === 'shrink') layout = resizeWidget(layout, id, { w: -1, h: -1 }, { w: 1, h: 1 });
        else if (what === 'before') layout = exchangeWidget(layout, id, -1);
        else if (what === 'after') layout = exchangeWidget(layout, id, 1);
        else layout = moveWidget(layout, id, what);
      }
      expect(overlaps(layout)).toBe(false);
      expect(
        layout.every(({ x, y, w, h }) => x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= gridColumns),
      ).toBe(true);
      expect(order(layout).toSorted()).toEqual(order(start).toSorted());
    }),
  );
});

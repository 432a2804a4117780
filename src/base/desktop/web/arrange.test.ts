import { expect, test } from 'vitest';
import { offeredWidgets, rearranged, withOffered } from './arrange.ts';

const at = (id: string, y: number) => ({ id, x: 0, y, w: 6, h: 4 });
const widget = (id: string) => ({ id, description: { size: { w: 6, h: 4 } } });

test('what is taken away is not offered again, and what is added again is no longer declined', () => {
  const before = [at('a.a', 0), at('b.b', 4)];
  const without = rearranged([], before, [at('b.b', 0)]);
  expect(without).toEqual({ widgets: [at('b.b', 0)], declined: ['a.a'] });
  expect(rearranged(without.declined, without.widgets!, before).declined).toEqual([]);
});

test('moving changes nothing of what is offered', () => {
  expect(rearranged(['c.c'], [at('a.a', 0)], [at('a.a', 9)]).declined).toEqual(['c.c']);
});

test('a widget is offered until it is placed or declined', () => {
  const available = [widget('a.a'), widget('b.b'), widget('c.c')];
  expect(offeredWidgets(available, [at('a.a', 0)], ['b.b'])).toEqual([widget('c.c')]);
  expect(offeredWidgets(available, [], [])).toEqual(available);
});

test('what is offered comes on the first free places', () => {
  expect(withOffered([at('a.a', 0)], [widget('b.b'), widget('c.c')])).toMatchObject([
    { id: 'a.a', x: 0, y: 0 },
    { id: 'b.b', x: 6, y: 0 },
    { id: 'c.c', x: 0, y: 4 },
  ]);
});

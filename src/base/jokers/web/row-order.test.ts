import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './row-order.ts';

test('one goes where it is told, the others keep their order', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 1, 3)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('nothing is lost, and back is back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(20), fc.nat(20), (list, from, to) => {
      const there = moved(list, from, to);
      expect(there.toSorted()).toEqual(list.toSorted());
      if (from in list && to in list) expect(moved(there, to, from)).toEqual(list);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

it.each<[string, Record<string, string[]>, string[][]]>([
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a pair', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['itself', { a: ['a'], b: ['a'] }, [['a']]],
  [
    'two circles',
    { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
  ['a circle inside a circle', { a: ['b'], b: ['c', 'a'], c: ['a'] }, [['a', 'b', 'c']]],
])('finds the circles of %s', (_what, edges, cycles) => {
  expect(findCycles(graph(edges))).toEqual(cycles);
});

it('finds exactly the nodes that reach themselves', () => {
  const nodes = [...'abcdefg'];
  const edges = fc.array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 14 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const successors = new Map(
        nodes.map((node) => [node, pairs.filter(([a]) => a === node).map(([, b]) => b)]),
      );
      const inCircles = new Set(findCycles(successors).flat());
      const reached = (from: string, seen = new Set<string>()): Set<string> => {
        for (const next of successors.get(from)!) if (!seen.has(next)) reached(next, seen.add(next));
        return seen;
      };
      expect(nodes.filter((node) => inCircles.has(node))).toEqual(
        nodes.filter((node) => reached(node).has(node)),
      );
    }),
  );
});

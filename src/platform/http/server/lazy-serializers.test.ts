import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { closed, Id, Moment, nullable } from '../contract/schemas.ts';
import { lazySerializers } from './lazy-serializers.ts';

const Thing = closed({
  id: Id,
  seenAt: nullable(Moment),
  place: nullable(closed({ seq: Type.Integer() })),
  words: nullable(Type.Array(nullable(Type.String()))),
  kind: nullable(Type.Union([Type.Literal('one'), Type.Literal('other')])),
  count: nullable(Type.Integer()),
});

const route = { schema: closed({ things: Type.Array(Thing) }), method: 'GET', url: '/', httpStatus: '200' };
const write = lazySerializers({}, {})(route);
const written = (thing: unknown): unknown => JSON.parse(write({ things: [thing] })).things[0];

const nothing = { id: 'a', seenAt: null, place: null, words: null, kind: null, count: null };
const all = {
  ...{ id: 'b', seenAt: '2026-01-01T00:00:00Z', place: { seq: 3 }, words: ['« oui »', null] },
  ...{ kind: 'other', count: 0 },
};

test('writes what is there and null where nothing is', () => {
  expect(written(nothing)).toEqual(nothing);
  expect(written(all)).toEqual(all);
});

test('lets nothing through that the schema does not name, at any depth', () => {
  const secret = { ...all, secret: 'x', place: { seq: 3, secret: 'x' } };
  expect(written(secret)).toEqual(all);
});

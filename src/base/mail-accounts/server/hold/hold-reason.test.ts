import { describe, expect, it } from 'vitest';
import type { LifeRow } from '../tables.ts';
import { copyReason, isClockBack, type Surroundings } from './hold-reason.ts';

const now = '2026-11-23T10:30:00.000Z';
const row = (changes: Partial<LifeRow> = {}): LifeRow => ({
  ...{ token: 'a', started_at: '2026-11-20T08:00:00.000Z', seen_at: '2026-11-23T10:29:00.000Z' },
  ...{ born: '100', machine: 'm1', place: 'p1' },
  ...changes,
});
const found = (changes: Partial<Surroundings> = {}): Surroundings => ({
  ...{ files: [{ token: 'a', born: '100' }], machine: 'm1', place: 'p1', now },
  ...changes,
});

describe('a start goes on with what the database knows', () => {
  it.each<[string, Surroundings, LifeRow[]]>([
    ['the first one', found({ files: [] }), []],
    ['the same folder', found(), [row()]],
    ['the folder moved within its file system', found({ place: 'p2' }), [row()]],
    ['a container made anew on its volume', found({ machine: null, place: 'p2' }), [row({ machine: null })]],
    ['killed before its file was written', found(), [row(), row({ token: 'b', born: null })]],
    [
      'killed before the former life went',
      found({
        files: [
          { token: 'a', born: '100' },
          { token: 'b', born: '200' },
        ],
      }),
      [row(), row({ token: 'b', born: '200' })],
    ],
    [
      'beside another start of this moment',
      found({ files: [] }),
      [row({ born: null, started_at: '2026-11-23T10:29:59.000Z' })],
    ],
    [
      'where births are not kept, at the same place',
      found({ files: [{ token: 'a', born: null }] }),
      [row({ born: null })],
    ],
    [
      'one of several machines that share the folder',
      found({ machine: 'm2' }),
      [row(), row({ token: 'b', machine: 'm2' })],
    ],
  ])('%s', (_what, surroundings, known) => {
    expect(copyReason(surroundings, known)).toBeNull();
  });
});

describe('a start looks like a copy', () => {
  it.each<[string, Surroundings, LifeRow[], string]>([
    ['a folder that was copied', found({ files: [{ token: 'a', born: '300' }] }), [row()], 'copied'],
    ['a disk that was cloned to another machine', found({ machine: 'm2' }), [row()], 'copied'],
    [
      'births not kept, at another place',
      found({ files: [{ token: 'a', born: null }], place: 'p2' }),
      [row({ born: null })],
      'copied',
    ],
    ['a database put back under its folder', found(), [row({ token: 'older' })], 'databaseOlder'],
    [
      'files put back over the folder',
      found({
        files: [
          { token: 'a', born: '100' },
          { token: 'newer', born: '400' },
        ],
      }),
      [row()],
      'databaseOlder',
    ],
    ['a folder that the database does not know', found({ files: [] }), [row()], 'otherFolder'],
    [
      'an empty folder long after another start',
      found({ files: [] }),
      [row({ born: null, started_at: '2026-11-23T10:20:00.000Z' })],
      'otherFolder',
    ],
  ])('%s', (_what, surroundings, known, reason) => {
    expect(copyReason(surroundings, known)).toBe(reason);
  });
});

it('takes five minutes of disagreement for none, and more for a clock that went back', () => {
  expect(isClockBack(now, [row({ seen_at: '2026-11-23T10:34:59.000Z' })])).toBe(false);
  expect(isClockBack(now, [row({ seen_at: '2026-11-23T10:35:01.000Z' })])).toBe(true);
});

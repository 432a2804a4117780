import { expect, it } from 'vitest';
import { newerThan } from './newer-than.ts';

const versions = ['3', '2', '1'].map((version) => ({ version, date: '2026-01-01', noteKey: '' }));
const after = (version: string) => newerThan(versions, version).map((note) => note.version);

it('tells what came after a version, and everything after one that the list has forgotten', () => {
  expect(after('1')).toEqual(['3', '2']);
  expect(after('3')).toEqual([]);
  expect(after('0')).toEqual(['3', '2', '1']);
});

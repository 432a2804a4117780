import { expect, test } from 'vitest';
import { maximumAttachmentBytes as most } from '../../../contract/rules.ts';
import { filesThatFit } from './files-that-fit.ts';

const file = (name: string, size: number) => ({ name, size });

test('files are taken while there is room, also small ones after one that is too large', () => {
  const { fitting, refused } = filesThatFit(
    [file('a', most - 100)],
    [file('b', 60), file('c', 41), file('d', 40), file('e', 1)],
  );
  expect(fitting.map(({ name }) => name)).toEqual(['b', 'd']);
  expect(refused.map(({ name }) => name)).toEqual(['c', 'e']);
});

test('a mail has ten files at most', () => {
  const present = Array.from({ length: 9 }, () => file('x', 1));
  expect(filesThatFit(present, [file('a', 1), file('b', 1)]).refused).toEqual([file('b', 1)]);
});

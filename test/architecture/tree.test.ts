import { expect, it } from 'vitest';
import { checkTree } from '../../scripts/architecture/check-tree.ts';
import { readTree } from '../../scripts/architecture/read-tree.ts';
import { root } from '../../scripts/install/paths.mjs';

const tree = readTree(root);

it('keeps to the rules', () => {
  expect(checkTree(tree)).toEqual([]);
});

it('is read whole: one line too many in any layer is seen', () => {
  const oneOf = (layer: string) =>
    [...tree.keys()].find((path) => path.startsWith(`src/${layer}/`) && !path.includes('.test.'))!;
  const spoilt = ['platform', 'base', 'extensions', 'app'].map(oneOf);
  const more = new Map(spoilt.map((path) => [path, `${tree.get(path)}\nimport 'nodemailer';`]));
  const files = checkTree(new Map([...tree, ...more])).map((violation) => violation.file);
  expect(files).toEqual(expect.arrayContaining(spoilt));
});

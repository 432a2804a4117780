import { expect, it } from 'vitest';
import { checkTree } from '../../scripts/architecture/check-tree.ts';
import { readTree } from '../../scripts/architecture/read-tree.ts';
import { root } from '../../scripts/install/paths.mjs';

const tree = readTree(root);

it('keeps to the rules', () => {
  expect(checkTree(tree)).toEqual([]);
});

it('is read whole: one line too many in any layer is seen', () => {
  for (const layer of ['platform', 'base', 'extensions', 'app']) {
    const file = [...tree.keys()].find(
      (path) => path.startsWith(`src/${layer}/`) && !path.includes('.test.'),
    );
    expect(file, layer).toBeDefined();
    const spoilt = new Map(tree).set(file!, `${tree.get(file!)}\nimport 'nodemailer';`);
    const files = checkTree(spoilt).map((violation) => violation.file);
    expect(files, layer).toContain(file);
  }
});

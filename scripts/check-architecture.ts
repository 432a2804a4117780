import { checkTree } from './architecture/check-tree.ts';
import { readTree } from './architecture/read-tree.ts';
import { root } from './install/paths.mjs';

const tree = readTree(root);
const violations = checkTree(tree);
for (const { file, what, rule, says } of violations) {
  console.error(`${file}\n    imports ${what}\n    ${rule}: ${says}\n`);
}
console.log(`${tree.size} files, ${violations.length} against the architecture`);
process.exitCode = violations.length === 0 && tree.size > 0 ? 0 : 1;

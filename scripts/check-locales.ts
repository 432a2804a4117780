import { readTree } from './architecture/read-tree.ts';
import { placeOf } from './architecture/place.ts';
import { root } from './install/paths.mjs';
import { checkUses } from './locales/check-uses.ts';
import { compareLanguages } from './locales/compare-languages.ts';
import { readNamespaces } from './locales/read-namespaces.ts';
import { readUses } from './locales/read-uses.ts';

const { namespaces, problems } = readNamespaces(root);
const shipped = [...readTree(root)].filter(([path]) => !placeOf(path)?.isTest);
const uses = shipped.flatMap(([path, text]) => readUses(path, text));
const found = [...problems, ...namespaces.flatMap(compareLanguages), ...checkUses(namespaces, uses)];

for (const { file, key, says } of found) console.error(`${file}  ${key}  ${says}`);
const sentences = namespaces.reduce((sum, { words }) => sum + words.fr.size + words.en.size, 0);
console.log(`${sentences} sentences in ${namespaces.length} namespaces, ${found.length} problems`);
process.exitCode = found.length === 0 && sentences > 0 ? 0 : 1;

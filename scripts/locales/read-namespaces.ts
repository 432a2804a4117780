import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flatten, languages, namespaceOf, type Language, type Namespace, type Problem } from './words.ts';

/** All locale folders under `src`, and what is wrong with the files themselves. */
export function readNamespaces(root: string): { namespaces: Namespace[]; problems: Problem[] } {
  const files = globSync('src/**/locales/*.json', { cwd: root });
  const folders = new Set(files.map((file) => dirname(file).replaceAll('\\', '/')));
  const problems: Problem[] = [];
  const namespaces = [...folders].sort().map((folder): Namespace => {
    const words = (language: Language) => readWords(root, `${folder}/${language}.json`, problems);
    return { id: namespaceOf(`${folder}/fr.json`), folder, words: { fr: words('fr'), en: words('en') } };
  });
  return { namespaces, problems: [...problems, ...strangers(files), ...twice(namespaces)] };
}

function readWords(root: string, file: string, problems: Problem[]): Map<string, string> {
  if (!existsSync(join(root, file))) {
    problems.push({ file, key: '', says: 'is missing' });
    return new Map();
  }
  const { words, odd } = flatten(JSON.parse(readFileSync(join(root, file), 'utf8')));
  problems.push(...odd.map((key) => ({ file, key, says: 'is neither a sentence nor a group of them' })));
  return words;
}

const strangers = (files: string[]): Problem[] =>
  files
    .filter((file) => !languages.some((language) => file.endsWith(`/${language}.json`)))
    .map((file) => ({ file, key: '', says: 'is no language of ours' }));

const twice = (namespaces: Namespace[]): Problem[] =>
  namespaces
    .filter(({ id, folder }) => namespaces.find((one) => one.id === id)?.folder !== folder)
    .map(({ id, folder }) => ({ file: folder, key: '', says: `a second folder of the namespace ${id}` }));

import { describe, expect, it } from 'vitest';
import { checkUses } from './check-uses.ts';
import { readUses } from './read-uses.ts';
import { flatten, namespaceOf, type Namespace, type WordTree } from './words.ts';

const file = 'src/extensions/chat/web/page.tsx';

const namespace = (id: string, tree: WordTree): Namespace => {
  const { words } = flatten(tree);
  return { id, folder: `src/extensions/${id}/locales`, words: { fr: words, en: words } };
};

/** What is wrong when `chat` has these sentences and one file with this text. */
function problemsOf(sentences: WordTree, text: string, others: Namespace[] = []): string[] {
  const problems = checkUses([namespace('chat', sentences), ...others], readUses(file, text));
  return problems.map(({ key, says }) => `${key} ${says}`);
}

const chat = "const { t } = useTranslation('chat');";
const missing = (key: string, where = 'chat') => `${key} no such sentence in ${where}`;
const unused = (key: string) => `${key} is asked for by no source`;

describe('a sentence that is asked for', () => {
  it.each([
    ['by a call', `${chat} t('list.title');`],
    ['with its namespace', "t('chat:list.title');"],
    ['in a choice', `${chat} t(a ? 'list.title' : 'list.title');`],
    ['by a pattern', `${chat} t(\`list.\${what}\`);`],
    ['by a pattern with a constant', `const group = 'list'; ${chat} t(\`\${group}.title\`);`],
    ['by a property', "export const entry = { labelKey: 'chat:list.title' };"],
    ['by an attribute', `${chat} export const a = <Trans i18nKey="list.title" />;`],
    ['by an attribute in braces', `${chat} export const a = <Row labelKey={'list.title'} />;`],
    ['in a table', `${chat} const titles = { all: 'list.title' }; t(titles[what]);`],
    ['by a comment', '// locale-keys: list.*\n'],
  ])('%s is found, and missed when it is not there', (_how, text) => {
    expect(problemsOf({ list: { title: 'Liste' } }, text)).toEqual([]);
    expect(problemsOf({ tree: { title: 'Arbre' } }, text)).toContain(unused('tree.title'));
  });

  it.each([
    ['by a call', `${chat} t('list.title');`, missing('list.title')],
    ['by a pattern', `${chat} t(\`list.\${what}\`);`, missing('list.*')],
    ['by a property', "export const entry = { labelKey: 'chat:menu' };", missing('chat:menu')],
    ['anywhere, with its namespace', "export const keys = ['chat:menu'];", missing('chat:menu')],
    ['by a comment', '// locale-keys: list.*\n', missing('list.*', 'chat or platform')],
    ['by an error', "throw new AppError('chat.nameTaken', 409);", missing('chat:errors.nameTaken')],
    ['by a refusal', "throw invalid('chat.nameTaken', '/name');", missing('chat:errors.nameTaken')],
  ])('%s and does not exist is said', (_how, text, problem) => {
    expect(problemsOf({}, text)).toEqual([problem]);
  });

  it('may be counted, and may be in any namespace that the file uses', () => {
    const text = "const { t } = useTranslation(['chat', 'platform']); t('words', { count }); t('close');";
    const platform = namespace('platform', { close: 'Fermer' });
    expect(problemsOf({ words_one: 'un', words_other: 'des' }, text, [platform])).toEqual([]);
  });

  it('is not found in a namespace that the file does not use', () => {
    const other = namespace('orders', { title: 'Commandes' });
    expect(problemsOf({}, `${chat} t('title');`, [other])).toEqual([missing('title'), unused('title')]);
  });
});

describe('a sentence that nobody asks for', () => {
  it('is said', () => {
    expect(problemsOf({ title: 'Chat', list: { old: 'Liste' } }, `${chat} t('title');`)).toEqual([
      unused('list.old'),
    ]);
  });

  it('is let be when it tells an error, which the server names by its code', () => {
    expect(problemsOf({ errors: { nameTaken: 'Ce nom est pris.' } }, '')).toEqual([]);
  });

  it('is asked for when another sentence holds it', () => {
    const sentences = { title: 'Ici : $t(list.title)', list: { title: 'la liste' } };
    expect(problemsOf(sentences, `${chat} t('title');`)).toEqual([]);
  });

  it('is not saved by a comment or by words that only look like its key', () => {
    const text = "// t('title')\nexport const a = 'title';";
    expect(problemsOf({ title: 'Chat' }, text)).toEqual([unused('title')]);
  });
});

it('knows whose words a file speaks', () => {
  expect(namespaceOf('src/base/users/locales/fr.json')).toBe('users');
  expect(namespaceOf('src/platform/locales/fr.json')).toBe('platform');
  expect(namespaceOf('src/platform/rich-text/web/toolbar.tsx')).toBe('rich-text');
  expect(namespaceOf('src/app/shell/menu-bar.tsx')).toBe('app');
});

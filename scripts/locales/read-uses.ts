import { parseSync, Visitor, type ESTree } from 'vite';
import { possibleTexts, type Constants } from './evaluate.ts';
import { namespaceOf } from './words.ts';

/** A key that a source names. `*` in it stands for what only running tells. */
export interface Use {
  file: string;
  /** As written, perhaps with its namespace before a colon. */
  key: string;
  /** Where to look when the key names no namespace, in any of them. */
  namespaces: string[];
  /** `asked`: it must exist. `mentioned`: a text that may be a key; it counts as used if it is one. */
  kind: 'asked' | 'mentioned';
}

/** Properties and attributes that hold keys, by the words of the module contracts. */
const keyHolder = /^(label|name|description|note|title|hint|extension|i18n)Key$/;
const errorMaker = /^(AppError|invalid|conflict|notFound|forbidden)$/;
const translator = /^t([A-Z]\w*)?$/;
const declared = /locale-keys:\s*(.*)/;

/** All keys that one source file names. */
export function readUses(file: string, text: string): Use[] {
  const { program, comments } = parseSync(file, text);
  const constants = constantsOf(program);
  const namespaces = namespacesOf(file, program, constants);
  const uses: Use[] = [];
  const add = (kind: Use['kind'], keys: string[], where = namespaces) =>
    uses.push(...keys.filter(Boolean).map((key) => ({ file, key, namespaces: where, kind })));
  const texts = (node: ESTree.Node | null | undefined) => (node ? possibleTexts(node, constants) : []);
  const addError = (maker: string | null, code: ESTree.Node | undefined) => {
    if (maker && errorMaker.test(maker)) add('asked', texts(code).map(errorKey));
  };

  new Visitor({
    CallExpression: (node) => {
      const name = nameOf(node.callee);
      if (name && translator.test(name)) add('asked', texts(node.arguments[0]));
      addError(name, node.arguments[0]);
      if (name === 'recordAct') add('asked', actionsOf(node.arguments[2]).flatMap(texts).map(actKey));
    },
    NewExpression: (node) => addError(nameOf(node.callee), node.arguments[0]),
    Property: (node) => {
      const name = nameOf(node.key);
      if (name && keyHolder.test(name)) add('asked', texts(node.value));
    },
    JSXAttribute: (node) => {
      if (keyHolder.test(String(node.name.name))) add('asked', texts(node.value));
    },
    Literal: (node) => add('mentioned', texts(node).filter(looksLikeKey)),
    TemplateLiteral: (node) => add('mentioned', texts(node).filter(looksLikeKey)),
  }).visit(program);

  for (const { value } of comments) {
    const keys = declared.exec(value)?.[1]?.split(/[\s,]+/) ?? [];
    add('asked', keys);
  }
  return uses;
}

const looksLikeKey = (text: string) => /^[\w*-]+([.:][\w*-]+)+$/.test(text);

/** `chat.nameTaken` is said by the sentence `errors.nameTaken` of `chat`. */
function errorKey(code: string): string {
  const [namespace, ...reason] = code.split('.');
  return `${namespace}:errors.${reason.join('.')}`;
}

/** `contacts.contactCreated` is said by the sentence `acts.contactCreated` of `contacts`. */
function actKey(action: string): string {
  const [namespace, ...done] = action.split('.');
  return `${namespace}:acts.${done.join('.')}`;
}

/** What an object literal names as its `action`. */
const actionsOf = (node: ESTree.Node | undefined): ESTree.Node[] =>
  node?.type === 'ObjectExpression'
    ? node.properties.flatMap((one) =>
        one.type === 'Property' && nameOf(one.key) === 'action' ? [one.value] : [],
      )
    : [];

function nameOf(node: ESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return null;
}

function constantsOf(program: ESTree.Program): Constants {
  const constants = new Map<string, string>();
  new Visitor({
    VariableDeclarator: (node) => {
      if (node.id.type !== 'Identifier' || !node.init) return;
      const [text, ...others] = possibleTexts(node.init, constants);
      if (text !== undefined && others.length === 0) constants.set(node.id.name, text);
    },
  }).visit(program);
  return constants;
}

/** The namespaces that the file asks for by `useTranslation`; without that, its own and the platform's. */
function namespacesOf(file: string, program: ESTree.Program, constants: Constants): string[] {
  const asked = new Set<string>();
  new Visitor({
    CallExpression: (node) => {
      if (nameOf(node.callee) !== 'useTranslation') return;
      const [first] = node.arguments;
      const named = first ? possibleTexts(first, constants) : ['platform'];
      for (const namespace of named) asked.add(namespace);
    },
  }).visit(program);
  return asked.size > 0 ? [...asked] : [namespaceOf(file), 'platform'];
}

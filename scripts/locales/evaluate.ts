import type { ESTree } from 'vite';

/** Strings that stand for an unknown part of a text. */
export const anything = '*';

export type Constants = ReadonlyMap<string, string>;

/**
 * The texts that an expression can have, as far as reading it tells: unknown parts are `*`. Empty when nothing
 * is known of it.
 *
 * @param constants The file's own `const name = 'text'`.
 */
export function possibleTexts(node: ESTree.Node, constants: Constants): string[] {
  const texts = (inner: ESTree.Node) => possibleTexts(inner, constants);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return templateTexts(node, constants);
    case 'Identifier':
      return constants.has(node.name) ? [constants.get(node.name)!] : [];
    case 'ConditionalExpression':
      return [...texts(node.consequent), ...texts(node.alternate)];
    case 'LogicalExpression':
      return [...texts(node.left), ...texts(node.right)];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? texts(element) : []));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
    case 'JSXExpressionContainer':
      return texts(node.expression);
    default:
      return [];
  }
}

function templateTexts(node: ESTree.TemplateLiteral, constants: Constants): string[] {
  const written = node.quasis.map((quasi) => quasi.value.cooked ?? '');
  let texts = [written[0] ?? ''];
  node.expressions.forEach((expression, index) => {
    const known = possibleTexts(expression, constants);
    const parts = known.length > 0 ? known : [anything];
    const after = written[index + 1] ?? '';
    texts = texts.flatMap((text) => parts.map((part) => text + part + after));
  });
  return texts.filter((text) => /[^*]/.test(text));
}

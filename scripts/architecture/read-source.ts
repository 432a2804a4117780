import { parseSync, Visitor } from 'vite';

export interface SourceFacts {
  /** What it imports, exports from, or imports on demand, as written; types too. Sorted, each once. */
  imports: string[];
  readsEnvironment: boolean;
}

/**
 * Reads what the rules look at in one TypeScript file, with the parser that also builds the web side.
 *
 * @throws Error when the text is not TypeScript.
 */
export function readSource(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports = new Set<string>();
  let readsEnvironment = false;
  const visitor = new Visitor({
    ImportDeclaration: (node) => imports.add(node.source.value),
    ExportAllDeclaration: (node) => imports.add(node.source.value),
    ExportNamedDeclaration: (node) => node.source && imports.add(node.source.value),
    ImportExpression: (node) => imports.add(textOf(node.source)),
    TSImportType: (node) => imports.add(node.source.value),
    MemberExpression: (node) => {
      if (isNamed(node.object, 'process') && isNamed(node.property, 'env')) readsEnvironment = true;
    },
    VariableDeclarator: (node) => {
      if (isNamed(node.init, 'process') && node.id.type === 'ObjectPattern') readsEnvironment = true;
    },
  });
  visitor.visit(program);
  return { imports: [...imports].sort(), readsEnvironment };
}

interface Node {
  type: string;
  name?: unknown;
  value?: unknown;
}

/** The literal address of an import on demand; one that is computed cannot be judged and is refused. */
function textOf(source: Node): string {
  return typeof source.value === 'string' ? source.value : computedAddress;
}

export const computedAddress = '(computed)';

const isNamed = (node: Node | null | undefined, name: string) =>
  node?.name === name || (node?.type === 'Literal' && node.value === name);

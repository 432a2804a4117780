import { invalid } from '../../errors/contract/app-error.ts';

interface SizeLimits {
  textLength: number;
  nodeCount: number;
  depth: number;
}

interface Step {
  node: unknown;
  depth: number;
}

const field = (node: unknown, name: 'content' | 'text'): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined;

/**
 * Refuses a document that is too large or too deep, before anything recursive looks at it. Walks without
 * recursion and stops at the first limit passed, so a document of a million nodes costs no more than a good one.
 */
export function guardSize(value: unknown, limits: SizeLimits): void {
  const steps: Step[] = [{ node: value, depth: 0 }];
  let nodes = 0;
  let length = 0;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, depth } = step;
    if (depth > limits.depth) throw invalid('rich-text.tooDeep');
    const text = field(node, 'text');
    length += typeof text === 'string' ? text.length : 0;
    if (length > limits.textLength) throw invalid('rich-text.tooLong', undefined, { max: limits.textLength });
    const content = field(node, 'content');
    if (!Array.isArray(content)) continue;
    nodes += content.length;
    if (nodes > limits.nodeCount) throw invalid('rich-text.tooComplex');
    for (const child of content) steps.push({ node: child, depth: depth + 1 });
  }
}

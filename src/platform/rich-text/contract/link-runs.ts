import type { InlineNode } from './nodes.ts';

export interface LinkRun {
  /** Null for a run that is no link. */
  href: string | null;
  nodes: InlineNode[];
}

const hrefOf = (node: InlineNode): string | null =>
  node.marks?.find((mark) => mark.type === 'link')?.attrs.href ?? null;

/** Neighbours of one address together: a link whose middle is bold is one link, read out once. */
export function linkRuns(nodes: readonly InlineNode[]): LinkRun[] {
  const runs: LinkRun[] = [];
  for (const node of nodes) {
    const href = hrefOf(node);
    const last = runs.at(-1);
    if (last !== undefined && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

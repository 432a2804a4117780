/**
 * The groups of nodes that reach each other (Tarjan, 1972), each sorted; a node that points to itself is a
 * group too. `edges` holds each node's successors.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];

  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    onStack.add(node);
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (onStack.has(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) === order.get(node)) close(node);
  };

  const close = (root: string): void => {
    const group = stack.splice(stack.indexOf(root));
    for (const node of group) onStack.delete(node);
    if (group.length > 1 || edges.get(root)?.includes(root)) cycles.push(group.sort());
  };

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return cycles;
}

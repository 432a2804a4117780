import { posix } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { placeOf, type Place } from './place.ts';
import { computedAddress, readSource } from './read-source.ts';
import { environmentReader, rules, type Target } from './rules.ts';

export interface Violation {
  file: string;
  /** The import as written, or what else breaks the rule. */
  what: string;
  rule: string;
  says: string;
}

/**
 * Judges a tree of sources by the rules.
 *
 * @param tree Text of each TypeScript file by its path relative to the clone (`src/…`).
 */
export function checkTree(tree: ReadonlyMap<string, string>): Violation[] {
  const violations: Violation[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, text] of tree) {
    const from = placeOf(file);
    if (!from) {
      violations.push({
        file,
        what: 'its place',
        rule: 'homeless',
        says: 'a file stands in a layer and a side',
      });
      continue;
    }
    const facts = readSource(file, text);
    edges.set(
      file,
      facts.imports.map((address) => resolveIn(file, address)).filter((path) => tree.has(path)),
    );
    violations.push(...facts.imports.flatMap((address) => judge(from, address)));
    if (facts.readsEnvironment && !mayReadEnvironment(from)) violations.push(environmentViolation(file));
  }
  return [...violations, ...findCycles(edges).map(cycleViolation)];
}

function judge(from: Place, address: string): Violation[] {
  const violation = (rule: string, says: string) => ({ file: from.path, what: address, rule, says });
  if (address === computedAddress) return [violation('literal-imports', 'an import names its file')];
  const target = targetOf(from.path, address);
  if (!target) return [violation('homeless', 'a file stands in a layer and a side')];
  return rules.filter((rule) => rule.breaks(from, target)).map((rule) => violation(rule.name, rule.says));
}

/** Null: a file of `src` that stands nowhere. */
function targetOf(file: string, address: string): Target | null {
  if (!address.startsWith('.')) return { kind: 'package', name: packageOf(address) };
  const path = resolveIn(file, address);
  if (!path.startsWith('src/')) return { kind: 'outside', path };
  const place = placeOf(path);
  return place && { kind: 'file', place };
}

/** Vite's `?url` and the like say how, not what. */
const resolveIn = (file: string, address: string): string =>
  posix.join(posix.dirname(file), address.replace(/\?.*$/, ''));

function packageOf(address: string): string {
  if (address.startsWith('node:')) return address;
  const [first, second] = address.split('/');
  return first!.startsWith('@') ? `${first}/${second}` : first!;
}

const mayReadEnvironment = (from: Place) => from.isTest || from.path === environmentReader;

const environmentViolation = (file: string): Violation => ({
  file,
  what: 'process.env',
  rule: 'environment-in-config',
  says: `process.env is for ${environmentReader}`,
});

const cycleViolation = (files: string[]): Violation => ({
  file: files[0]!,
  what: files.slice(1).join(', ') || 'itself',
  rule: 'no-cycles',
  says: 'files do not import each other in a circle',
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the TypeScript files under `src`, by path relative to `root`, sorted. */
export function readTree(root: string): Map<string, string> {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

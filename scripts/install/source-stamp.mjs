import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a build was made of. `quick` changes with any path, size or time of change, `content` with the bytes
 * only.
 *
 * @typedef {{ quick: string; content: string }} Stamp
 */

/**
 * The files that a build reads.
 *
 * @param {string} root
 * @param {Pick<import('./builds.mjs').Build, 'sources' | 'ignores'>} build
 * @returns {string[]} paths relative to `root`, sorted
 */
export function filesOf(root, { sources, ignores }) {
  /** @type {(path: string) => string[]} */
  const filesUnder = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return [];
    if (!stats.isDirectory()) return [path];
    const names = readdirSync(join(root, path)).filter((name) => !ignores(name));
    return names.flatMap((name) => filesUnder(`${path}/${name}`));
  };
  return sources.flatMap(filesUnder).sort();
}

/**
 * @param {string} root
 * @param {string[]} paths
 */
export function quickHash(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string[]} paths
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

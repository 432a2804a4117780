import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the web build was made of. `quick` changes with any path, size or time of change, `content` with the
 * bytes only.
 *
 * @typedef {{ quick: string; content: string }} WebStamp
 */

/** Files and folders that the web build reads, relative to the clone. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** The web side imports neither the server side nor a test, so a change there needs no build. */
const isForeign = (/** @type {string} */ name) =>
  name === 'server' || name.startsWith('.') || /\.test\.tsx?$/.test(name);

/**
 * @param {string} root
 * @returns {string[]} paths relative to `root`, sorted
 */
export function webSources(root) {
  return sources.flatMap((source) => filesUnder(root, source)).sort();
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !isForeign(name));
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`));
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

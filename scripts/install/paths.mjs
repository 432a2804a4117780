import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone, absolute, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts);

/** The Node that the lock file pins, brought by the package `node`. */
export const pinnedNode = inRoot(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const ownPrograms = inRoot('node_modules', '.bin');

/** The environment in which `node`, and every program of the dependencies, is the pinned one. */
export const pinnedEnvironment = () => ({
  ...process.env,
  PATH: [ownPrograms, ...foreignPath()].join(delimiter),
});

/** The environment in which no program of our own dependencies is found: they may be about to be replaced. */
export const foreignEnvironment = () => ({ ...process.env, PATH: foreignPath().join(delimiter) });

const foreignPath = () =>
  (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '' && folder !== ownPrograms);

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isInstalled } from './lock.mjs';
import { foreignEnvironment, inRoot, pinnedEnvironment, pinnedNode } from './paths.mjs';
import { StepFailed, quietStep } from './quiet-step.mjs';

const lockFile = inRoot('package-lock.json');
const installedLockFile = inRoot('node_modules', '.package-lock.json');
const stampFile = inRoot('node_modules', '.miaou-install');

/**
 * Installs the dependencies of the lock file, the pinned Node among them, unless they are there.
 *
 * @throws {StepFailed}
 */
export async function ensureInstalled() {
  const lock = readFileSync(lockFile);
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(pinnedNode) && textOf(stampFile) === stamp) return;
  if (!alreadyThere(lock.toString())) {
    await quietStep('Installing the dependencies', 'npm', ['ci', '--loglevel=error'], foreignEnvironment());
  }
  await ensurePinnedNode();
  writeFileSync(stampFile, stamp);
}

/** Somebody may have run npm without us. */
function alreadyThere(/** @type {string} */ lock) {
  const installed = textOf(installedLockFile);
  return installed !== null && isInstalled(JSON.parse(lock), JSON.parse(installed));
}

/** An npm told to skip install scripts leaves the package `node` without its program. */
async function ensurePinnedNode() {
  if (existsSync(pinnedNode)) return;
  await quietStep(
    'Installing Node',
    'npm',
    ['rebuild', 'node', '--ignore-scripts=false'],
    pinnedEnvironment(),
  );
  if (!existsSync(pinnedNode)) {
    throw new StepFailed(`the package "node" did not bring its program, ${pinnedNode}`);
  }
}

/** @returns {string | null} */
function textOf(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot, pinnedEnvironment, pinnedNode, root } from './paths.mjs';
import { quietStep } from './quiet-step.mjs';
import { contentHash, quickHash, webSources } from './web-stamp.mjs';

const page = inRoot('dist', 'web', 'index.html');
/** Beside the folder that is served, not in it. */
const stampFile = inRoot('dist', 'web.stamp.json');
const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');

/**
 * Builds the web side into `dist/web` unless it was built from these very sources.
 *
 * @throws {import('./quiet-step.mjs').StepFailed}
 */
export async function ensureWebBuilt() {
  const paths = webSources(root);
  const stamp = readStamp();
  const quick = quickHash(root, paths);
  if (stamp?.quick === quick) return;
  const content = contentHash(root, paths);
  if (stamp?.content !== content) {
    // Without its stamp, a build that is interrupted is made again.
    rmSync(stampFile, { force: true });
    const args = [vite, 'build', '--logLevel', 'warn'];
    // Asked for by a test run as well, whose NODE_ENV would bring the development build of React.
    const environment = { ...pinnedEnvironment(), NODE_ENV: 'production' };
    await quietStep('Building the web pages', pinnedNode, args, environment);
  }
  writeFileSync(stampFile, JSON.stringify({ quick, content }));
}

/** @returns {import('./web-stamp.mjs').WebStamp | null} */
function readStamp() {
  if (!existsSync(page) || !existsSync(stampFile)) return null;
  return JSON.parse(readFileSync(stampFile, 'utf8'));
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { server, web } from './builds.mjs';
import { inRoot, pinnedEnvironment, pinnedNode, root } from './paths.mjs';
import { quietStep } from './quiet-step.mjs';
import { contentHash, filesOf, quickHash } from './source-stamp.mjs';

/** @import { Build } from './builds.mjs' */

const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');

export const ensureWebBuilt = () => ensureBuilt(web);
export const ensureServerBuilt = () => ensureBuilt(server);

/**
 * Makes a build unless it was made of these very sources.
 *
 * @param {Build} build
 * @throws {import('./quiet-step.mjs').StepFailed}
 */
async function ensureBuilt(build) {
  const paths = filesOf(root, build);
  const stamp = readStamp(build);
  const quick = quickHash(root, paths);
  if (stamp?.quick === quick) return;
  const content = contentHash(root, paths);
  if (stamp?.content !== content) {
    // Without its stamp, a build that is interrupted is made again.
    rmSync(inRoot(build.stamp), { force: true });
    const args = [vite, 'build', '--config', build.config, '--logLevel', 'warn'];
    // Asked for by a test run as well, whose NODE_ENV would bring the development build of React.
    const environment = { ...pinnedEnvironment(), NODE_ENV: 'production' };
    await quietStep(build.title, pinnedNode, args, environment);
  }
  writeFileSync(inRoot(build.stamp), JSON.stringify({ quick, content }));
}

/**
 * @param {Build} build
 * @returns {import('./source-stamp.mjs').Stamp | null}
 */
function readStamp({ result, stamp }) {
  if (!existsSync(inRoot(result)) || !existsSync(inRoot(stamp))) return null;
  return JSON.parse(readFileSync(inRoot(stamp), 'utf8'));
}

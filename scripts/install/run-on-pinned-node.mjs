import { runOnNode } from '../../bin/run-on-node.mjs';
import { inRoot, pinnedEnvironment, pinnedNode } from './paths.mjs';

/** Compiled code of earlier runs, types already stripped. */
const compileCache = inRoot('node_modules', '.cache', 'miaou');

/**
 * Runs a program of this clone (`dist/server/cli.js`) with `args`: in this process when its Node is recent enough,
 * as it is once npm finds the pinned one first; else in a process of the pinned Node.
 *
 * @param {string} program
 * @param {string[]} args
 */
export const runOnPinnedNode = (program, args) =>
  runOnNode(inRoot(program), args, { otherNode: () => pinnedNode, compileCache, env: pinnedEnvironment() });

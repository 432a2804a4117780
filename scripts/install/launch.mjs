import { endWithNpm } from './end-with-npm.mjs';
import { StepFailed } from './quiet-step.mjs';
import { runOnPinnedNode } from './run-on-pinned-node.mjs';

/**
 * Makes everything ready, then runs a program of this clone with the arguments of the command line. The one
 * beginning of all our commands: it runs on any Node from 20 on, with nothing installed.
 *
 * @param {string} program
 * @param {(() => Promise<void>)[]} steps
 */
export async function launch(program, ...steps) {
  endWithNpm();
  await prepare(...steps);
  await runOnPinnedNode(program, process.argv.slice(2));
}

/**
 * Runs the steps of the set-up; a failed one has shown why and ends this process.
 *
 * @param {(() => Promise<void>)[]} steps
 */
export async function prepare(...steps) {
  try {
    for (const step of steps) await step();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

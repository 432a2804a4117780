import { endWithNpm } from './install/end-with-npm.mjs';
import { ensureInstalled } from './install/ensure-installed.mjs';
import { ensureWebBuilt } from './install/ensure-web-built.mjs';
import { StepFailed } from './install/quiet-step.mjs';
import { runOnPinnedNode } from './install/run-on-pinned-node.mjs';

// `npm start`: installs and builds what has changed, then runs the application. Runs on any Node from 20 on.
endWithNpm();
try {
  await ensureInstalled();
  await ensureWebBuilt();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
await runOnPinnedNode('src/app/cli.ts', process.argv.slice(2));

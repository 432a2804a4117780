import { spawn } from 'node:child_process';
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { inRoot, pinnedEnvironment, pinnedNode } from './paths.mjs';

/** The first Node that runs our TypeScript as it stands and has all that we ask of the platform. */
const wantedMajor = 26;
/** Compiled code of earlier runs, types already stripped. */
const compileCache = inRoot('node_modules', '.cache', 'miaou');
const flushAfterMs = 3000;

/**
 * Runs a program of this clone (`dist/server/cli.js`) with `args`: in this process when its Node is recent enough,
 * as it is once npm finds the pinned one first; else in a process of the pinned Node, which becomes us as far
 * as anybody can tell: same terminal, same signals, same exit code.
 *
 * @param {string} program
 * @param {string[]} args
 */
export async function runOnPinnedNode(program, args) {
  const file = inRoot(program);
  if (Number.parseInt(process.versions.node, 10) < wantedMajor) return runElsewhere(file, args);
  module.enableCompileCache(compileCache);
  process.argv = [process.execPath, file, ...args];
  // Node writes the cache at a clean end only; a first run that is killed would have to be paid again.
  setTimeout(() => module.flushCompileCache(), flushAfterMs).unref();
  await import(pathToFileURL(file).href);
}

/**
 * @param {string} file
 * @param {string[]} args
 */
function runElsewhere(file, args) {
  const env = { ...pinnedEnvironment(), NODE_COMPILE_CACHE: compileCache };
  const child = spawn(pinnedNode, [file, ...args], { stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => {
      // A terminal has given its Ctrl C to the child as well.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

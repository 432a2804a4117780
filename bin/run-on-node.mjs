import { spawn } from 'node:child_process';
import module from 'node:module';
import { pathToFileURL } from 'node:url';

/** The first Node that runs our TypeScript as it stands and has all that we ask of the platform. */
export const wantedMajor = 26;
const flushAfterMs = 3000;

/**
 * Runs a program with `args`: in this process when its Node is recent enough; else in a process of a Node that is,
 * which becomes us as far as anybody can tell: same terminal, same signals, same exit code.
 *
 * @param {string} file Absolute.
 * @param {string[]} args
 * @param {object} ways
 * @param {() => string} ways.otherNode The program of the other Node; asked for when it is needed.
 * @param {string} [ways.compileCache] Where compiled code of earlier runs is kept; Node's own place by default.
 * @param {NodeJS.ProcessEnv} [ways.env] Of the other process.
 */
export async function runOnNode(file, args, { otherNode, compileCache, env = process.env }) {
  if (Number.parseInt(process.versions.node, 10) < wantedMajor) {
    const cache = compileCache ? { NODE_COMPILE_CACHE: compileCache } : {};
    return runElsewhere(otherNode(), [file, ...args], { ...env, ...cache });
  }
  module.enableCompileCache(compileCache);
  process.argv = [process.execPath, file, ...args];
  // Node writes the cache at a clean end only; a first run that is killed would have to be paid again.
  setTimeout(() => module.flushCompileCache(), flushAfterMs).unref();
  await import(pathToFileURL(file).href);
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runElsewhere(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env });
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

import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A step of the set-up failed; its output has been shown. */
export class StepFailed extends Error {}

/**
 * Runs a command behind one line, `Building the web pages… 4.1 s`. Its own output is shown only if it fails.
 *
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @throws {StepFailed}
 */
export async function quietStep(title, command, args, env) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const line = () => `${title}… ${seconds()}`;
  process.stderr.write(process.stderr.isTTY ? line() : `${title}…`);
  const ticking = process.stderr.isTTY && setInterval(() => process.stderr.write(`\r${line()}`), 500);
  const { code, output } = await run(command, args, env);
  if (ticking) clearInterval(ticking);
  process.stderr.write(process.stderr.isTTY ? `\r${line()}\n` : ` ${seconds()}\n`);
  if (code === 0) return;
  process.stderr.write(`${output.trimEnd()}\n`);
  throw new StepFailed(`${title}: failed (${command} ${args.join(' ')})`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null; output: string }>}
 */
function run(command, args, env) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

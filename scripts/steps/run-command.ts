import { spawn } from 'node:child_process';
import { pinnedEnvironment, root } from '../install/paths.mjs';
import type { Ended, Step } from './step.ts';

/** Longer than the slowest usual step on a slow machine; what lasts longer hangs. */
const usualLimitMinutes = 12;
/** Time to end cleanly once told to. */
const graceMs = 10_000;

/** The output goes through us, so programs cannot see for themselves whether somebody looks at it. */
const colors: Record<string, string | undefined> = process.stdout.isTTY
  ? { FORCE_COLOR: '1', NO_COLOR: undefined }
  : { FORCE_COLOR: undefined, NO_COLOR: '1' };

/** Runs a step's command to its end, with all that it started. */
export function runCommand(step: Step): Promise<Ended> {
  const { command, env, limitMinutes = usualLimitMinutes } = step;
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...pinnedEnvironment(), ...colors, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it ends what it started too.
      detached: true,
    });
    let output = '';
    const hear = (text: Buffer) => (output += text.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);

    const end = (signal: NodeJS.Signals) => child.pid && endGroup(child.pid, signal);
    const endNow = () => end('SIGKILL');
    const timer = setTimeout(() => {
      output += `\nEnded after ${limitMinutes} minutes.\n`;
      end('SIGTERM');
      setTimeout(endNow, graceMs).unref();
    }, limitMinutes * 60_000);
    process.once('exit', endNow);

    const settle = (ended: Ended) => {
      clearTimeout(timer);
      process.removeListener('exit', endNow);
      resolve(ended);
    };
    child.once('error', (error) => settle({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => settle({ code, output }));
  });
}

function endGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // It has just ended by itself.
  }
}

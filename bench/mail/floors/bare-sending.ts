import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../../../scripts/install/paths.mjs';

const run = promisify(execFile);

export interface BareSending {
  what: string;
  mailsPerSecond: number;
}

/**
 * Mails a second that the sink takes from a program that only sends: Postfix's `smtp-source` where this machine has it,
 * else a bare loop of the library that the product uses.
 */
export async function bareSending(sinkPort: number, mails: number, bytes: number): Promise<BareSending> {
  if (hasSmtpSource()) {
    const start = performance.now();
    const sizes = ['-m', String(mails), '-l', String(bytes), '-s', '8', '-d'];
    await run('smtp-source', [
      ...sizes,
      '-f',
      'a@bench.example',
      '-t',
      'b@bench.example',
      `127.0.0.1:${sinkPort}`,
    ]);
    return { what: 'smtp-source', mailsPerSecond: perSecond(mails, performance.now() - start) };
  }
  const loop = inRoot('bench', 'mail', 'floors', 'pooled-loop.ts');
  const args = ['--port', String(sinkPort), '--mails', String(mails), '--bytes', String(bytes)];
  const { stdout } = await run(process.execPath, [loop, ...args]);
  return { what: 'bare pooled nodemailer', mailsPerSecond: perSecond(mails, Number(stdout)) };
}

const perSecond = (mails: number, ms: number): number => (1000 * mails) / ms;

function hasSmtpSource(): boolean {
  try {
    execFileSync('which', ['smtp-source'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

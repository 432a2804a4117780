import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readLedger, type LedgerEntry } from './mail-ledger.ts';

/** The far mail server of a test, which outlives every kill of the application. */
export interface ScriptedSmtp {
  port: number;
  /** Resolves once `more` further mails have ended. */
  moreEnded(more: number): Promise<void>;
  ledger(): LedgerEntry[];
}

/** Starts one whose misbehaviour is drawn by `seed`. It ends with the test. */
export async function startScriptedSmtp(seed: number): Promise<ScriptedSmtp> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-smtp-'));
  const file = join(folder, 'ledger.jsonl');
  const child = fork('test/faults/scripted-smtp-server.ts', ['--ledger', file, '--seed', String(seed)], {
    execArgv: [],
  });
  onTestFinished(async () => {
    if (child.exitCode === null) {
      child.disconnect();
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  });
  const [port] = (await once(child, 'message')) as [number];
  let count = 0;
  const waiting: { until: number; resolve: () => void }[] = [];
  child.on('message', () => {
    count += 1;
    for (const { until, resolve } of waiting) if (count >= until) resolve();
  });
  return {
    port,
    ledger: () => readLedger(file),
    moreEnded: (more) =>
      new Promise((resolve) => {
        waiting.push({ until: count + more, resolve });
      }),
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import type { Figure } from './figure.ts';

/** What the figures depend on, said without naming the machine. */
const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  platform: process.platform,
  node: process.version,
});

export function writeResults(file: string, figures: readonly Figure[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const results = { measuredAt: new Date().toISOString(), machine: machine(), figures };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const gigabyte = 2 ** 30;

/**
 * Has temporary files written to memory, where the machine has plenty: a server test starts on a base of its own, a
 * thousand files on PostgreSQL, and the disk is what it waits for. Returns the way back.
 */
export function writeInMemory(): () => void {
  if (!hasRoom()) return () => undefined;
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = memory;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  };
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4 * gigabyte && process.availableMemory() > 8 * gigabyte && runsPrograms();
  } catch {
    // Not this system's way.
    return false;
  }
}

/** PostgreSQL's programs may be put beside its data. */
function runsPrograms(): boolean {
  const folder = mkdtempSync(join(memory, 'miaou-'));
  const program = join(folder, 'program');
  try {
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    return spawnSync(program).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

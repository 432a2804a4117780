import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { systemClock } from '../../runtime/server/clock.ts';

/** What the machine says of itself, whatever clock the application was given. */
export interface Machine {
  /** The present moment, ISO-8601 UTC. */
  now(): string;
  /** Milliseconds since the machine was started, those of its sleep included: no setting of the clock moves it. */
  uptimeMs(): number;
  /** A hash that tells this machine from others; null where none can be had that lasts. */
  id(): string | null;
}

export const thisMachine: Machine = {
  now: () => systemClock.now(),
  uptimeMs: () => uptime() * 1000,
  id: machineId,
};

/** A container is made anew on the same data, with another identity each time: it has none that lasts. */
const isContainer = (): boolean => ['/.dockerenv', '/run/.containerenv'].some((path) => existsSync(path));

function machineId(): string | null {
  if (isContainer()) return null;
  try {
    const id = readFileSync('/etc/machine-id', 'utf8').trim();
    return id === '' ? null : hashed(`machine:${id}`);
  } catch {
    return null;
  }
}

/** Of something about this machine that need not be known elsewhere. */
export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

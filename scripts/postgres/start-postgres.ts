import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ordinaryUser, type RunAs } from './ordinary-user.ts';
import { postgresPrograms, type PostgresPrograms } from './postgres-programs.ts';

export interface RunningPostgres {
  /** Of its maintenance database; replace the path for another one. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Sorts text as people of the language do, like most servers in the field: a query that leans on the byte
 * order of the embedded engine shows itself here.
 */
const clusterFlags = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=fr',
  '--no-sync',
];

const serverSettings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/** Durability is not what tests on a throw-away cluster look at, and waiting for the disk is half their time. */
const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** PostgreSQL's own defaults: each commit waits for the disk. For measuring. */
export const durableSettings: readonly string[] = [];

/**
 * Holds the server's life to ours: its standard input is a pipe from us, which closes however we end, and the
 * server is stopped and its folder removed then.
 */
const keeper = `
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
exec 3<&- </dev/null
wait $server
status=$?
rm -rf "$MIAOU_SCRATCH"
exit $status`;

/**
 * Starts a PostgreSQL of our own in a folder of its own under `parent`, ready for connections. It ends with this
 * process.
 */
export async function startPostgres(
  settings: readonly string[] = throwAwaySettings,
  parent = tmpdir(),
): Promise<RunningPostgres> {
  const scratch = mkdtempSync(join(parent, 'miaou-postgres-'));
  try {
    const runAs = ordinaryUser();
    if ('uid' in runAs) chownSync(scratch, runAs.uid, runAs.gid);
    const programs = postgresPrograms(runAs, scratch);
    const password = randomBytes(12).toString('hex');
    createCluster(programs, runAs, scratch, password);
    const port = await freePort();
    const stop = await startServer(programs, runAs, { scratch, port, settings });
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

const dataFolder = (scratch: string) => join(scratch, 'data');

function createCluster(programs: PostgresPrograms, runAs: RunAs, scratch: string, password: string): void {
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if ('uid' in runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
  const { status, stderr, error } = spawnSync(
    programs.initdb,
    [
      `--pgdata=${dataFolder(scratch)}`,
      '--username=postgres',
      '--auth=password',
      `--pwfile=${passwordFile}`,
      ...clusterFlags,
    ],
    { ...runAs, cwd: scratch, encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

async function startServer(
  programs: PostgresPrograms,
  runAs: RunAs,
  { scratch, port, settings }: { scratch: string; port: number; settings: readonly string[] },
): Promise<() => Promise<void>> {
  const flags = [...serverSettings, ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(
    'sh',
    ['-c', keeper, 'sh', programs.postgres, '-D', dataFolder(scratch), '-p', String(port), ...flags],
    // A session of its own: Ctrl C reaches us alone, and the server outlives the tests that we end first.
    {
      ...runAs,
      cwd: scratch,
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, MIAOU_SCRATCH: scratch, LC_MESSAGES: 'C' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child);
  return () => {
    child.stdin?.end();
    return ended;
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-8000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}: ${log}`)));
  });
}

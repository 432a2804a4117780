import { outageOf } from '../platform/db/server/errors.ts';
import { NewerDataError } from '../platform/db/server/migrate.ts';
import { ConfigError } from '../platform/runtime/server/config.ts';
import { PlainError } from '../platform/runtime/server/plain-error.ts';

/** What the errors of Node and of the engines carry. */
type Coded = Partial<
  Record<'code' | 'address' | 'hostname' | 'syscall' | 'severity', string> & Record<'port', number>
>;

/** One clear line for what a person can mend; the whole error for what only we can. */
export function lineOfError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || error instanceof PlainError) return error.message;
  if (error instanceof NewerDataError) return `${error.message}: start it with that version`;
  return ofNetwork(error as Coded) ?? ofEngine(error) ?? ofSystem(error) ?? error.stack ?? error.message;
}

function ofNetwork({ code, port, address, hostname }: Coded): string | null {
  if (code === 'EADDRINUSE') return `port ${String(port)} is in use: choose another with --port`;
  if (code === 'EACCES' && port !== undefined) return `port ${port} is not allowed for this account`;
  if (code === 'EADDRNOTAVAIL') return `MIAOU_HOST: ${String(address)} is no address of this machine`;
  if (hostname === undefined) return null;
  return `no machine is found under the name ${hostname} (DATABASE_URL, MIAOU_HOST)`;
}

/** The classes of answers by which PostgreSQL refuses who comes, or what they may do (SQLSTATE). */
const refusals = /^(28|3D|42501)/;

function ofEngine(error: Error & Coded): string | null {
  const outage = outageOf(error);
  if (outage === 'diskFull') return 'the disk is full: free some room and try again';
  if (outage === 'databaseAway' || error.syscall === 'connect') {
    return `the database does not answer (${((error.cause as Error | undefined) ?? error).message})`;
  }
  if (error.code === 'ERR_SQLITE_ERROR') return `the database file cannot be used (${error.message})`;
  if (error.severity === undefined) return null;
  return refusals.test(error.code ?? '') ? `the database refuses: ${error.message}` : null;
}

/** A file or a folder that cannot be read or written: the message names it. */
const ofSystem = ({ syscall, message }: Error & Coded): string | null =>
  syscall === undefined ? null : message;

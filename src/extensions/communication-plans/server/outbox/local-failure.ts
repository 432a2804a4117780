import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { responseOf, type LocalFailure } from '../../contract/local-failure.ts';

/** Full: of the file system, of the quota of a user, of SQLite, of PostgreSQL. */
const fullCodes: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];
const sqliteFull = 13;

/** The process ends while a mail server is still to answer. */
export class StoppedWaiting extends Error {}

/** A mail that cannot be composed: trying it again would end the same way. */
export class CompositionFailed extends Error {}

/** What people are told of a failure of ours; its own words, which are for programmers, are in the log. */
export const responseOfFailure = (failure: unknown): string => responseOf(kindOf(failure));

function kindOf(failure: unknown): LocalFailure {
  const { code, errcode, cause } = failure as { code?: unknown; errcode?: unknown; cause?: unknown };
  if (fullCodes.includes(code) || errcode === sqliteFull) return 'diskFull';
  if (failure instanceof StoppedWaiting) return 'stopped';
  if (code === 'platform.fileMissing') return 'fileMissing';
  if (!(failure instanceof CompositionFailed)) return 'unexpected';
  const isKeyLost = cause instanceof AppError && cause.code === 'mail-accounts.dkimKeyLost';
  return isKeyLost ? 'signingKeyLost' : 'notComposed';
}

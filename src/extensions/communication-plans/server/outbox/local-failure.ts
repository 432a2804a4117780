import { outageOf } from '../../../../platform/db/server/errors.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { responseOf, type LocalFailure } from '../../contract/local-failure.ts';

/** The process ends while a mail server is still to answer. */
export class StoppedWaiting extends Error {}

/** A mail that cannot be composed: trying it again would end the same way. */
export class CompositionFailed extends Error {}

/** What people are told of a failure of ours; its own words, which are for programmers, are in the log. */
export const responseOfFailure = (failure: unknown): string => responseOf(kindOf(failure));

function kindOf(failure: unknown): LocalFailure {
  if (outageOf(failure) === 'diskFull') return 'diskFull';
  const { code, cause } = failure as { code?: unknown; cause?: unknown };
  if (failure instanceof StoppedWaiting) return 'stopped';
  if (code === 'platform.fileMissing') return 'fileMissing';
  if (!(failure instanceof CompositionFailed)) return 'unexpected';
  const isKeyLost = cause instanceof AppError && cause.code === 'mail-accounts.dkimKeyLost';
  return isKeyLost ? 'signingKeyLost' : 'notComposed';
}

import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import { findCompany } from '../../../company/server/public.ts';
import { countUsers } from '../../../users/server/public.ts';
import type { SetupState } from '../../contract/setup.ts';

/** A base is empty while it has neither its company nor anybody who could sign in. */
export async function setupState(db: ReadDb): Promise<SetupState> {
  return { needed: (await findCompany(db)) === null && (await countUsers(db)) === 0 };
}

/** @throws AppError `setup.alreadyDone` */
export async function assertSetupNeeded(db: ReadDb): Promise<void> {
  if (!(await setupState(db)).needed) throw conflict('setup.alreadyDone');
}

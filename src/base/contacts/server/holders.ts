import type { ReadDb } from '../../../platform/db/server/database.ts';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { everInstalledExtensionIds } from '../../extensions/server/public.ts';

/** What the acts that concern all that is held on a contact need. */
export type ContactPorts = Platform & { everyModule: () => readonly ServerModule[] };

/**
 * Every module that may hold something on a contact: base features, and the extensions that have or had their day.
 *
 * @throws AppError `contacts.holderMissing` {extension} (409) when one of them is not in this program: it could neither
 *   tell nor erase what its tables hold
 */
export async function holders(db: ReadDb, { everyModule }: ContactPorts): Promise<ServerModule[]> {
  const modules = everyModule();
  const withData = new Set(await everInstalledExtensionIds(db));
  const missing = [...withData].find((id) => !modules.some((module) => module.id === id));
  if (missing !== undefined) throw new AppError('contacts.holderMissing', 409, { extension: missing });
  return modules.filter(({ id, manifest }) => manifest === undefined || withData.has(id));
}

import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import { theCompany } from '../public.ts';

/** The logo there is now: no other file of the store is shown by its hash. @throws AppError `platform.notFound` */
export async function readLogo(
  db: ReadDb,
  files: Pick<Files, 'read'>,
  hash: string,
): Promise<{ type: string; bytes: Buffer }> {
  const { logo } = await theCompany(db);
  if (logo?.hash !== hash) throw notFound();
  return { type: logo.type, bytes: await files.read(hash) };
}

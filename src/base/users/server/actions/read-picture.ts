import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import { findUser } from '../store/users.ts';

/** The picture a person has now; one they had before is nobody's to see. @throws AppError `platform.notFound` */
export async function readPicture(db: ReadDb, files: Files, id: string, hash: string): Promise<Buffer> {
  const user = await findUser(db, id);
  if (user?.picture_hash !== hash) throw notFound();
  return files.read(hash);
}

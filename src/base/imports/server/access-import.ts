import type { ReadDb } from '../../../platform/db/server/database.ts';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import { findImport, holdImport } from './store/imports.ts';
import type { ImportRow } from './tables.ts';

/** Whoever may import sees all imports. @throws AppError `imports.unknown` */
export async function accessImport(db: ReadDb, id: string): Promise<ImportRow> {
  const row = await findImport(db, id);
  if (!row) throw notFound('imports.unknown');
  return row;
}

/** The same, held until the transaction ends. @throws AppError `imports.unknown` */
export async function holdToChange(tx: ReadDb, id: string): Promise<ImportRow> {
  const row = await holdImport(tx, id);
  if (!row) throw notFound('imports.unknown');
  return row;
}

import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import { findTemplate, lockTemplate } from './store/templates.ts';
import type { TemplateRow } from './tables.ts';

/** @throws AppError `templateNotFound` */
export async function accessTemplate(db: ReadDb, id: string): Promise<TemplateRow> {
  const template = await findTemplate(db, id);
  if (!template) throw notFound('communication-plans.templateNotFound');
  return template;
}

/** The same, held until the transaction ends: it is neither changed nor deleted meanwhile. */
export async function holdTemplate(tx: Tx, id: string): Promise<TemplateRow> {
  const template = await lockTemplate(tx, id);
  if (!template) throw notFound('communication-plans.templateNotFound');
  return template;
}

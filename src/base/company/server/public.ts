import type { ReadDb } from '../../../platform/db/server/database.ts';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Company, Store } from '../contract/company.ts';
import { companyOf, storeOf } from './company-of-rows.ts';
import { findCompany as findCompanyRow } from './store/companies.ts';
import { listClosures } from './store/closures.ts';
import { findStore, listStores } from './store/stores.ts';

export { publicHolidays } from './public-holidays.ts';
export { createCompany, type NewCompany } from './actions/create-company.ts';
/** For joins that read only: a store's name beside an order. */
export type { CompanyTables } from './tables.ts';

/** Null before the first start has been finished. */
export async function findCompany(db: ReadDb): Promise<Company | null> {
  const row = await findCompanyRow(db);
  if (!row) return null;
  return companyOf(row, { stores: await listStores(db), closures: await listClosures(db) });
}

/** When this base got its company, which no other base did at that moment; null before. */
export const companySince = async (db: ReadDb): Promise<string | null> =>
  (await findCompanyRow(db))?.created_at ?? null;

/** @throws AppError `company.missing` before the first start has been finished. */
export async function theCompany(db: ReadDb): Promise<Company> {
  const company = await findCompany(db);
  if (!company) throw notFound('company.missing');
  return company;
}

export async function storeById(db: ReadDb, id: string): Promise<Store | null> {
  const row = await findStore(db, id);
  return row ? storeOf(row) : null;
}

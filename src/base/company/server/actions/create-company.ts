import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Company, Store } from '../../contract/company.ts';
import { insertCompany } from '../store/companies.ts';
import { insertStore } from '../store/stores.ts';
import type { CompanyRow } from '../tables.ts';

/** What is left out is not known yet; a company is French and on the mainland until it says otherwise. */
export type NewCompany = Pick<Company, 'name'> & Partial<Omit<Company, 'stores'>> & { stores?: NewStore[] };

/** Open to business, its hours in free words. */
export type NewStore = Pick<Store, 'id' | 'name' | 'address' | 'phone' | 'hours'>;

/**
 * Gives the base its one company. False, and nothing written, when it already has one: of two first starts at
 * the same time the second waits for the first here, and learns that it lost.
 */
export async function createCompany(tx: Tx, company: NewCompany, now: string): Promise<boolean> {
  if (!(await insertCompany(tx, rowOf(company, now)))) return false;
  for (const [index, store] of (company.stores ?? []).entries()) await addStore(tx, store, index + 1);
  return true;
}

const addStore = (tx: Tx, store: NewStore, position: number) =>
  insertStore(tx, { ...store, position, week_hours: null, archived_at: null, version: 1 });

const rowOf = (company: NewCompany, now: string): CompanyRow => ({
  id: 'company',
  name: company.name,
  legal_form: company.legalForm ?? null,
  share_capital_cents: company.shareCapitalCents ?? null,
  siren: company.siren ?? null,
  siret: company.siret ?? null,
  vat_number: company.vatNumber ?? null,
  rcs_city: company.rcsCity ?? null,
  ape_code: company.apeCode ?? null,
  address1: company.address1 ?? null,
  address2: company.address2 ?? null,
  postal_code: company.postalCode ?? null,
  city: company.city ?? null,
  phone: company.phone ?? null,
  email: company.email ?? null,
  website: company.website ?? null,
  timezone: company.timezone ?? 'Europe/Paris',
  holiday_region: company.holidayRegion ?? 'metropole',
  legal_notice: company.legalNotice ?? null,
  created_at: now,
  open_weekdays: (company.openWeekdays ?? [1, 2, 3, 4, 5]).join(''),
  logo_hash: company.logo?.hash ?? null,
  logo_type: company.logo?.type ?? null,
  version: 1,
});

import type { Closure, Company, CompanyLogo, Store } from '../contract/company.ts';
import type { ClosureRow, CompanyRow, StoreRow } from './tables.ts';

export const storeOf = (row: StoreRow): Store => ({
  id: row.id,
  name: row.name,
  address: row.address,
  phone: row.phone,
  hours: row.hours,
  weekHours: row.week_hours === null ? null : (JSON.parse(row.week_hours) as Store['weekHours']),
  archivedAt: row.archived_at,
  version: row.version,
});

const closureOf = (row: ClosureRow): Closure => ({
  firstOn: row.first_on,
  lastOn: row.last_on,
  name: row.name,
});

export const logoOf = ({ logo_hash: hash, logo_type: type }: CompanyRow): CompanyLogo | null =>
  hash !== null && type !== null ? { hash, type } : null;

export const companyOf = (
  row: CompanyRow,
  { stores, closures }: { stores: readonly StoreRow[]; closures: readonly ClosureRow[] },
): Company => ({
  name: row.name,
  legalForm: row.legal_form,
  shareCapitalCents: row.share_capital_cents,
  siren: row.siren,
  siret: row.siret,
  vatNumber: row.vat_number,
  rcsCity: row.rcs_city,
  apeCode: row.ape_code,
  address1: row.address1,
  address2: row.address2,
  postalCode: row.postal_code,
  city: row.city,
  phone: row.phone,
  email: row.email,
  website: row.website,
  timezone: row.timezone,
  holidayRegion: row.holiday_region,
  openWeekdays: [...row.open_weekdays].map(Number),
  closures: closures.map(closureOf),
  legalNotice: row.legal_notice,
  logo: logoOf(row),
  stores: stores.map(storeOf),
  version: row.version,
});

import type { HolidayRegion } from '../contract/company.ts';

export interface CompanyRow {
  /** Always `company`. */
  id: string;
  name: string;
  legal_form: string | null;
  share_capital_cents: number | null;
  siren: string | null;
  siret: string | null;
  vat_number: string | null;
  rcs_city: string | null;
  ape_code: string | null;
  address1: string | null;
  address2: string | null;
  postal_code: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  timezone: string;
  holiday_region: HolidayRegion;
  legal_notice: string | null;
  created_at: string;
  /** ISO weekdays on which the company works, from 1 (Monday) to 7: `12345`. */
  open_weekdays: string;
  /** Of the file store; null: no logo. */
  logo_hash: string | null;
  logo_type: string | null;
  /** Moves by one with each change of the company. */
  version: number;
}

/** Days, both included, on which the company is closed beside weekends and public holidays. */
export interface ClosureRow {
  id: string;
  first_on: string;
  last_on: string;
  name: string;
}

export interface StoreRow {
  id: string;
  /** Place in lists, from 1. */
  position: number;
  name: string;
  address: string | null;
  phone: string | null;
  /** As letters say them. */
  hours: string | null;
  /** JSON `WeekHours`; null: `hours` are free words. */
  week_hours: string | null;
  archived_at: string | null;
  /** Moves by one with each change of the store. */
  version: number;
}

export interface CompanyTables {
  company_companies: CompanyRow;
  company_stores: StoreRow;
  company_closures: ClosureRow;
}

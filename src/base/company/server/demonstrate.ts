import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import type { Company, CompanyLogo } from '../contract/company.ts';
import { createCompany, type NewStore } from './actions/create-company.ts';

/** As the demonstration file writes it: the capital in euros, the stores and the logo apart, open as companies usually are. */
type DemonstrationCompany = Omit<
  Company,
  'shareCapitalCents' | 'stores' | 'logo' | 'openWeekdays' | 'closures' | 'version'
> & {
  shareCapital: number;
};

/** @throws AppError `company.alreadyThere`: a demonstration goes into an empty base only. */
export async function demonstrateCompany(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  const { shareCapital, ...company } = base.section<DemonstrationCompany>('company');
  const stores = base.section<NewStore[]>('stores');
  const logo = base.section<CompanyLogo>('logo');
  const created = await createCompany(
    tx,
    { ...company, shareCapitalCents: Math.round(shareCapital * 100), stores, logo },
    now,
  );
  if (!created) throw conflict('company.alreadyThere');
}

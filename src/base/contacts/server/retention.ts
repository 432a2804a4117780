import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { Retention } from '../contract/retention.ts';
import { findRetention } from './store/retention.ts';

/**
 * What holds until the company says otherwise: accounting documents for 10 years (C. com. L123-22), what a contract is
 * proved by for 5 (C. civ. 2224), inactive clients for 3 (CNIL).
 */
const usual: Retention = { accountingYears: 10, contractYears: 5, inactiveYears: 3 };

export async function readRetention(db: ReadDb): Promise<Retention> {
  const row = await findRetention(db);
  if (!row) return usual;
  return {
    accountingYears: row.accounting_years,
    contractYears: row.contract_years,
    inactiveYears: row.inactive_years,
  };
}

/** The civil date before which a contact must have shown its last sign of life to count as inactive. */
export async function silenceBegins(db: ReadDb, clock: Clock): Promise<string> {
  const { inactiveYears } = await readRetention(db);
  const today = Temporal.PlainDate.from(clock.now().slice(0, 10));
  return today.subtract({ years: inactiveYears }).toString();
}

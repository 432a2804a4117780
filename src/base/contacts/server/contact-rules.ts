import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import { findCompany } from '../../company/server/public.ts';
import type { ContactRules } from '../contract/check-contact.ts';
import { readContactFields } from './read-fields.ts';

/** What contacts are checked against now (`checkContact`): read once for any number of them. */
export async function contactRules(db: ReadDb, clock: Clock): Promise<ContactRules> {
  const company = await findCompany(db);
  const now = Temporal.Instant.from(clock.now()).toZonedDateTimeISO(company?.timezone ?? 'Europe/Paris');
  return { ...(await readContactFields(db)), today: now.toPlainDate().toString() };
}

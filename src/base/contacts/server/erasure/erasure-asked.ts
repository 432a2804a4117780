import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { ErasureAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { theCompany } from '../../../company/server/public.ts';
import { readRetention } from '../retention.ts';

/** What each module needs to know to tell what goes from what stays. */
export async function erasureAsked(
  db: ReadDb,
  clock: Clock,
  person: Pick<ErasureAsked, 'contactId' | 'formerIds' | 'addresses'>,
): Promise<ErasureAsked> {
  const { timezone } = await theCompany(db);
  const today = Temporal.Instant.from(clock.now()).toZonedDateTimeISO(timezone).toPlainDate().toString();
  const { accountingYears, contractYears } = await readRetention(db);
  return { ...person, today, retention: { accountingYears, contractYears } };
}

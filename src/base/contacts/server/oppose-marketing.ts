import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { recordAct } from '../../audit/server/public.ts';
import { announceContacts } from './announce.ts';
import { nameOf } from './contact-of-row.ts';
import { recordObjection } from './store/contacts.ts';

/**
 * The person wants no more marketing (CPCE L34-5), and has said so by the link in a mail. The date of the first
 * objection is kept; false when there was one already, or no such contact. The last statement but the caller's own.
 */
export async function opposeMarketing(
  tx: Tx,
  by: Pick<Context, 'clock' | 'live'>,
  contactId: string,
): Promise<boolean> {
  const recorded = await recordObjection(tx, contactId, by.clock.now());
  if (!recorded) return false;
  const { row, isFirst } = recorded;
  announceContacts(tx, by.live, [row]);
  const subject = { kind: 'contact', id: row.id, label: nameOf(row) };
  await recordAct(tx, { via: 'system', clock: by.clock }, { action: 'contacts.objectionReceived', subject });
  return isFirst;
}

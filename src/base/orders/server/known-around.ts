import { contactById } from '../../contacts/server/public.ts';
import { storeById } from '../../company/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { OrderInput } from '../contract/order-input.ts';
import type { KnownAround } from './check-order.ts';

/** What one order points to, looked up. */
export async function knownAround(
  db: ReadDb,
  { contactId, storeId }: Pick<OrderInput, 'contactId' | 'storeId'>,
): Promise<KnownAround> {
  const contact = await contactById(db, contactId);
  const store = storeId === null ? null : await storeById(db, storeId);
  return { hasContact: (id) => contact?.id === id, hasStore: (id) => store?.id === id };
}

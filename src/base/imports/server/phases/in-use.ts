import type { Tx } from '../../../../platform/db/server/database.ts';
import { contactHolders, type ContactPorts } from '../../../contacts/server/public.ts';

/**
 * Those of these contacts or orders that something of any module hangs on (plans, mails, documents): they are left.
 *
 * @throws what `contactHolders` does
 */
export async function inUse(
  tx: Tx,
  ports: ContactPorts,
  asked: 'contactsInUse' | 'ordersInUse',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const module of await contactHolders(tx, ports)) {
    for (const id of (await module[asked]?.(tx, ids)) ?? []) used.add(id);
  }
  return used;
}

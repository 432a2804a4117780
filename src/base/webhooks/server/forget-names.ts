import type { Tx } from '../../../platform/db/server/database.ts';
import type { ErasureAsked } from '../../../platform/modules/server/contact-data.ts';
import { deliveriesAbout, updateDelivery } from './store/deliveries.ts';

/**
 * Takes the name of an erased person out of what was told of them, and what was answered to it with it: what waits goes
 * out without, and so does what is sent again.
 */
export async function forgetNames(
  tx: Tx,
  { contactId, formerIds }: Pick<ErasureAsked, 'contactId' | 'formerIds'>,
): Promise<void> {
  for (const id of [contactId, ...formerIds]) {
    for (const delivery of await deliveriesAbout(tx, id)) {
      const changes = { body: withoutNames(delivery.body), response_start: null };
      await updateDelivery(tx, delivery.id, changes);
    }
  }
}

function withoutNames(body: string): string {
  const { data, ...told } = JSON.parse(body) as { data: Record<string, unknown> };
  const { names: _, ...ids } = data;
  return JSON.stringify({ ...told, data: ids });
}

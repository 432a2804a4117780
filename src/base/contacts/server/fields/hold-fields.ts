import type { Tx } from '../../../../platform/db/server/database.ts';
import type { ContactFields } from '../../contract/custom-fields.ts';
import { readContactFields } from '../read-fields.ts';
import { lockFields } from '../store/fields.ts';

/** The fields and categories, nobody else changing them until the transaction ends. */
export async function holdFields(tx: Tx): Promise<ContactFields> {
  await lockFields(tx);
  return readContactFields(tx);
}

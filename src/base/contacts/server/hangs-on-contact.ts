import type { ReadDb } from '../../../platform/db/server/database.ts';
import { holders, type ContactPorts } from './holders.ts';

/**
 * Does anything of any module hang on this contact (orders, plans, mails, documents)?
 *
 * @throws what `holders` does
 */
export async function hangsOnContact(
  db: ReadDb,
  ports: ContactPorts,
): Promise<(id: string) => Promise<boolean>> {
  const modules = await holders(db, ports);
  return async (id) => {
    for (const module of modules) {
      const parts = (await module.countOfContact?.(db, id)) ?? [];
      if (parts.some(({ count }) => count > 0)) return true;
    }
    return false;
  };
}

import { createHash, randomUUID } from 'node:crypto';
import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import { findObjections, insertObjection, objectionSalt } from '../store/objections.ts';
import type { ContactRow } from '../tables.ts';

const hashOf = (salt: string, address: string): string =>
  createHash('sha256').update(`${salt}:${address.trim().toLowerCase()}`).digest('hex');

/** The objection of a person who is erased stays with their addresses, of which nothing but a hash is kept. */
export async function keepObjection(tx: Tx, addresses: readonly string[], at: string): Promise<void> {
  const salt = (await objectionSalt(tx)) ?? randomUUID();
  for (const address of addresses) {
    await insertObjection(tx, { address_hash: hashOf(salt, address), salt, opposed_at: at });
  }
}

/** The rows, each with the objection that its main address has kept from a file that was erased. */
export async function withKeptObjections(
  db: ReadDb,
  rows: readonly ContactRow[],
): Promise<readonly ContactRow[]> {
  const asked = rows.filter((row) => row.email !== null && row.marketing_opposed_at === null);
  const salt = asked.length > 0 ? await objectionSalt(db) : undefined;
  if (salt === undefined) return rows;
  const hashes = asked.map((row) => hashOf(salt, row.email!));
  const found = await findObjections(db, hashes);
  const opposedAt = new Map(found.map((one) => [one.address_hash, one.opposed_at]));
  return rows.map((row) => {
    if (row.email === null || row.marketing_opposed_at !== null) return row;
    return { ...row, marketing_opposed_at: opposedAt.get(hashOf(salt, row.email)) ?? null };
  });
}

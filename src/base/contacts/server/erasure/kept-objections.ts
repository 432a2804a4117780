import { createHash, randomUUID } from 'node:crypto';
import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import { findObjections, insertObjection, objectionSalts } from '../store/objections.ts';
import type { ContactRow } from '../tables.ts';

const hashOf = (salt: string, address: string): string =>
  createHash('sha256').update(`${salt}:${address.trim().toLowerCase()}`).digest('hex');

/** The objection of a person who is erased stays with their addresses, of which nothing but a hash is kept. */
export async function keepObjection(tx: Tx, addresses: readonly string[], at: string): Promise<void> {
  const salt = (await objectionSalts(tx))[0] ?? randomUUID();
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
  const salts = asked.length > 0 ? await objectionSalts(db) : [];
  if (salts.length === 0) return rows;
  const hashesOf = (email: string) => salts.map((salt) => hashOf(salt, email));
  const found = await findObjections(
    db,
    asked.flatMap((row) => hashesOf(row.email!)),
  );
  const opposedAt = new Map(found.map((one) => [one.address_hash, one.opposed_at]));
  return rows.map((row) => {
    if (row.email === null || row.marketing_opposed_at !== null) return row;
    const moments = hashesOf(row.email).flatMap((hash) => opposedAt.get(hash) ?? []);
    return { ...row, marketing_opposed_at: moments.toSorted()[0] ?? null };
  });
}

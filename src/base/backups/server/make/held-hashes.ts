import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import type { Owner } from '../base-parts.ts';

const sha256 = /^[0-9a-f]{64}$/;

/** The files that the rows of the snapshot name, each once. An extension that was never installed has no tables. */
export async function heldHashes(snapshot: Snapshot, owners: readonly Owner[]): Promise<Set<string>> {
  const there = new Set(await snapshot.tables());
  const hashes = new Set<string>();
  for (const { heldFiles = {} } of owners) {
    for (const [table, columns] of Object.entries(heldFiles)) {
      if (!there.has(table)) continue;
      for (const column of columns) {
        for await (const values of snapshot.values(table, column)) {
          for (const value of values) if (sha256.test(value)) hashes.add(value);
        }
      }
    }
  }
  return hashes;
}

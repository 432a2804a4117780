import { join } from 'node:path';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import type { Check } from '../../contract/checks.ts';
import type { BaseParts } from '../base-parts.ts';
import { storedFile } from '../format/names.ts';
import { fileHash } from '../format/sums.ts';
import { heldHashes } from '../make/held-hashes.ts';
import { failure, good } from './check.ts';

export type Depth = 'some' | 'all';

const sample = 200;

/** Are the files that rows name there, with the content that they had? Some of them, spread over all, or every one. */
export async function checkFiles(snapshot: Snapshot, parts: BaseParts, depth: Depth): Promise<Check> {
  const hashes = [...(await heldHashes(snapshot, parts.owners))].sort();
  const step = depth === 'all' ? 1 : Math.max(1, Math.floor(hashes.length / sample));
  const chosen = hashes.filter((_, at) => at % step === 0);
  let [missing, changed] = [0, 0];
  for (const hash of chosen) {
    const found = await orNull(fileHash(join(parts.config.dataFolder, storedFile(hash))));
    if (found === null) missing += 1;
    else if (found !== hash) changed += 1;
  }
  const data = { read: chosen.length, all: hashes.length };
  return missing + changed > 0
    ? failure('files', 'damaged', { ...data, missing, changed })
    : good('files', data);
}

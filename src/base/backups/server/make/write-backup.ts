import { createHash, hash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import { manifestFormat, type BackupManifest } from '../../contract/manifest.ts';
import type { BaseParts } from '../base-parts.ts';
import { keyFile, manifestFile, rowsFile, storedFile, sumsFile } from '../format/names.ts';
import { sumsText, type Sums } from '../format/sums.ts';
import { dumpTable } from './dump-table.ts';
import { heldHashes } from './held-hashes.ts';
import type { BackupWish } from './backup-wish.ts';
import { takeFile } from './take-file.ts';

export interface Writing extends BackupWish {
  snapshot: Snapshot;
  /** The folder that becomes the backup. */
  partial: string;
  /** The latest backup, whose files are the same ones. */
  former: string | null;
  onMissing: 'stop' | 'note';
}

/** Writes all parts of a backup. Null: a file was missing, and `onMissing` says that this ends it. */
export async function writeBackup(parts: BaseParts, writing: Writing): Promise<BackupManifest | null> {
  const { snapshot, partial, cause, withKey } = writing;
  const sums: Sums = new Map();
  // Files first: the less time since the moment of the snapshot, the fewer that have gone.
  const files = await takeFiles(parts, writing, sums);
  if (files.missing.length > 0 && writing.onMissing === 'stop') return null;
  const tables = await dumpTables(writing, sums);
  writing.onProgress?.('sealing', 0, 1);
  if (withKey) await takeKey(parts, partial, sums);
  const manifest: BackupManifest = {
    format: manifestFormat,
    version: parts.version,
    engine: snapshot.engine,
    createdAt: parts.clock.now(),
    cause,
    base: await fingerprint(snapshot),
    steps: await stepsOf(snapshot, parts),
    tables,
    files: { count: files.count, bytes: files.bytes },
    missingFiles: files.missing,
    hasKey: withKey,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeSafely(join(partial, manifestFile), text);
  sums.set(manifestFile, hash('sha256', text));
  await writeSafely(join(partial, sumsFile), sumsText(sums));
  return manifest;
}

async function takeFiles({ config, owners }: BaseParts, writing: Writing, sums: Sums) {
  const { snapshot, partial, former, onProgress, signal } = writing;
  const hashes = await heldHashes(snapshot, owners);
  const taken = { count: 0, bytes: 0, missing: [] as string[] };
  let done = 0;
  for (const name of [...hashes].sort()) {
    signal?.throwIfAborted();
    const path = storedFile(name);
    const sources = [config.dataFolder, ...(former === null ? [] : [former])].map((each) => join(each, path));
    const size = await takeFile(sources, join(partial, path), name);
    if (size === null) taken.missing.push(name);
    else {
      taken.count += 1;
      taken.bytes += size;
      sums.set(path, name);
    }
    onProgress?.('files', (done += 1), hashes.size);
  }
  return taken;
}

async function dumpTables({ snapshot, partial, onProgress, signal }: Writing, sums: Sums) {
  const names = await snapshot.tables();
  let total = 0;
  for (const table of names) total += await snapshot.count(table);
  await mkdir(join(partial, 'rows'), { mode: 0o700 });
  let done = 0;
  const onRows = (rows: number) => onProgress?.('rows', (done += rows), total);
  const tables: BackupManifest['tables'] = [];
  for (const table of names) {
    const path = rowsFile(table);
    const {
      fileHash,
      rows,
      hash: rowsHash,
    } = await dumpTable(snapshot, table, join(partial, path), {
      ...{ onRows, signal },
    });
    sums.set(path, fileHash);
    tables.push({ table, rows, hash: rowsHash });
  }
  return tables;
}

async function takeKey({ config }: BaseParts, partial: string, sums: Sums): Promise<void> {
  const key = await readFile(join(config.dataFolder, keyFile));
  await writeSafely(join(partial, keyFile), key);
  sums.set(keyFile, hash('sha256', key));
}

/** In the order of the owners of this program; those that it does not carry come last. */
async function stepsOf(snapshot: Snapshot, { owners }: BaseParts): Promise<BackupManifest['steps']> {
  const steps: BackupManifest['steps'] = [];
  for await (const rows of snapshot.rows('schema_steps')) {
    for (const row of rows) steps.push({ owner: String(row['owner']), name: String(row['name']) });
  }
  const rank = new Map(owners.map(({ id }, at) => [id, at]));
  const rankOf = (owner: string) => rank.get(owner) ?? owners.length;
  return steps.sort(
    (one, other) => rankOf(one.owner) - rankOf(other.owner) || (one.name < other.name ? -1 : 1),
  );
}

/** When the company was made, which no other base did at that moment. */
async function fingerprint(snapshot: Snapshot): Promise<string | null> {
  if (!(await snapshot.tables()).includes('company_companies')) return null;
  for await (const rows of snapshot.rows('company_companies')) {
    const digest = createHash('sha256').update(`base:${String(rows[0]!['created_at'])}`);
    return digest.digest('hex').slice(0, 16);
  }
  return null;
}

async function writeSafely(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

import { PassThrough, type Readable } from 'node:stream';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { recordAct } from '../../../audit/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { accessBackup } from '../access-backup.ts';
import { sumsFile } from '../format/names.ts';
import { readSums } from '../format/sums.ts';
import type { BackupPorts } from '../ports.ts';

/** The backup as one zip, made as it is read: its files are never in memory. */
export async function downloadBackup(ctx: Context, { parts }: BackupPorts, name: string): Promise<Readable> {
  const path = await accessBackup(parts.config.backupsFolder, name);
  const sums = await readSums(path);
  await ctx.db.transaction((tx) =>
    recordAct(tx, ctx, {
      ...{ action: 'backups.backupDownloaded', subject: { kind: 'backup', id: name, label: name } },
    }),
  );
  const zip = new ZipFile();
  // Rows are compressed, and most files are pictures and documents that are so already.
  const options = { compress: false, mode: 0o100_600 };
  for (const file of [sumsFile, ...sums.keys()]) zip.addFile(join(path, file), `${name}/${file}`, options);
  zip.end();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  return out;
}

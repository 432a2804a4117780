import { recordAct } from '../../../audit/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { accessBackup } from '../access-backup.ts';
import type { BackupPorts } from '../ports.ts';
import { removeFolder } from '../remove-folder.ts';

/** Removes a backup for good. */
export async function removeBackup(ctx: Context, { parts }: BackupPorts, name: string): Promise<void> {
  const folder = parts.config.backupsFolder;
  await accessBackup(folder, name);
  await removeFolder(folder, name);
  await ctx.db.transaction((tx) =>
    recordAct(tx, ctx, {
      ...{ action: 'backups.backupRemoved', subject: { kind: 'backup', id: name, label: name } },
    }),
  );
}

import { eachValue } from '../../../../platform/db/server/each-value.ts';
import { tableSizes } from '../../../../platform/db/server/table-sizes.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { ExtensionData } from '../../contract/extensions.ts';
import type { ExtensionModule } from '../catalogue.ts';
import { listInstalled } from '../store/installed.ts';

/** What the extension keeps in the database and in the file store. All is nothing before its first installation. */
export async function measureData(
  { db }: Pick<Context, 'db'>,
  files: Files,
  { id, tablePrefix = `${id.replaceAll('-', '_')}_`, heldFiles = {} }: ExtensionModule,
): Promise<ExtensionData> {
  const { rows, bytes } = await tableSizes(db, tablePrefix);
  const wasInstalled = (await listInstalled(db.read)).some((row) => row.id === id);
  const hashes = new Set<string>();
  for (const [table, columns] of wasInstalled ? Object.entries(heldFiles) : []) {
    for await (const hash of eachValue(db.read, table, columns)) hashes.add(hash);
  }
  let fileBytes = 0;
  for (const hash of hashes) fileBytes += (await files.sizeOf(hash)) ?? 0;
  return { rows, tableBytes: bytes, files: hashes.size, fileBytes };
}

import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Upload } from '../../../../platform/http/server/read-upload.ts';
import type { ImportDetail } from '../../contract/imports.ts';
import type { ImportKind } from '../../contract/targets.ts';
import { accessImport } from '../access-import.ts';
import { detailOf } from '../detail-of.ts';
import { firstMapping } from '../first-mapping.ts';
import { previewFile } from '../reading/preview-file.ts';
import { insertImport } from '../store/imports.ts';
import { noCounts } from '../phases/check.ts';

/** Takes a file in and tells how it is read. Nothing is kept of one that is refused. @throws what `previewFile` does */
export async function createImport(
  ctx: Context,
  files: Files,
  kind: ImportKind,
  { name, bytes }: Upload,
): Promise<ImportDetail> {
  const { reading, preview, total } = await previewFile(bytes, null);
  const { mapping, isRemembered } = await firstMapping(ctx.db.read, kind, preview.headings);
  const { hash } = await files.put(bytes);
  const id = ctx.newId();
  const now = ctx.clock.now();
  await ctx.db.transaction((tx) =>
    insertImport(tx, {
      ...{ id, kind, file_name: name, file_hash: hash, started_by: ctx.viewer.userId, created_at: now },
      ...{ ended_at: null, phase: 'drafted', worker: null, seen_at: null, stop_asked_at: null, error: null },
      ...{ reading: JSON.stringify(reading), preview: JSON.stringify(preview) },
      ...{ mapping: JSON.stringify(mapping), remembered_at: isRemembered ? now : null },
      ...{ ...noCounts, total, taken_back: 0, kept: 0 },
    }),
  );
  return detailOf(ctx.db.read, await accessImport(ctx.db.read, id), now);
}

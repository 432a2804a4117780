import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { readContactFields } from '../../../contacts/server/public.ts';
import type { ImportDetail, Mapping, Reading } from '../../contract/imports.ts';
import { customFieldOf, repeatedTargets, targetsOf } from '../../contract/targets.ts';
import { accessImport, holdToChange } from '../access-import.ts';
import { detailOf } from '../detail-of.ts';
import { firstMapping, headingsKey } from '../first-mapping.ts';
import { previewFile } from '../reading/preview-file.ts';
import { previewOf, stateOf } from '../state-of.ts';
import { changeImport } from '../store/imports.ts';
import { deleteFaults } from '../store/lines.ts';
import { saveMapping } from '../store/mappings.ts';
import type { ImportRow } from '../tables.ts';
import { noCounts } from '../phases/check.ts';

/** Reads the file otherwise; what its columns become begins anew. @throws what `previewFile` does */
export async function changeReading(
  ctx: Context,
  files: Files,
  id: string,
  reading: Reading,
): Promise<ImportDetail> {
  const row = await accessImport(ctx.db.read, id);
  if (row.file_hash === null) throw new AppError('imports.fileGone', 409);
  const { preview, total } = await previewFile(await files.read(row.file_hash), reading);
  const { mapping, isRemembered } = await firstMapping(ctx.db.read, row.kind, preview.headings);
  return change(ctx, id, async () => ({
    ...{ reading: JSON.stringify(reading), preview: JSON.stringify(preview), total },
    ...{ mapping: JSON.stringify(mapping), remembered_at: isRemembered ? ctx.clock.now() : null },
  }));
}

/** What the columns become, kept for the next file with these headings. @throws AppError on `/columns` */
export async function changeMapping(ctx: Context, id: string, mapping: Mapping): Promise<ImportDetail> {
  const { fields } = await readContactFields(ctx.db.read);
  return change(ctx, id, async (tx, row) => {
    const { headings } = previewOf(row);
    const isKnown = (target: string) =>
      targetsOf(row.kind).includes(target) ||
      (row.kind === 'contacts' && fields.some((field) => field.id === customFieldOf(target)));
    const chosen = mapping.columns.filter((target) => target !== null);
    if (mapping.columns.length !== headings.length || !chosen.every(isKnown)) {
      throw invalid('imports.columnsDiffer', '/columns');
    }
    const once = chosen.filter((target) => !repeatedTargets.has(target));
    if (new Set(once).size < once.length) throw invalid('imports.columnTwice', '/columns');
    const text = JSON.stringify(mapping);
    const used_at = ctx.clock.now();
    await saveMapping(tx, { headings_key: headingsKey(row.kind, headings), mapping: text, used_at });
    return { mapping: text };
  });
}

/** What a dry run has said holds no more. */
async function change(
  ctx: Context,
  id: string,
  changes: (tx: Tx, row: ImportRow) => Promise<Partial<ImportRow>>,
): Promise<ImportDetail> {
  const now = ctx.clock.now();
  const row = await ctx.db.transaction(async (tx) => {
    const held = await holdToChange(tx, id);
    if (!['drafted', 'checked'].includes(stateOf(held, now))) throw conflict('imports.notNow');
    const wanted = await changes(tx, held);
    await deleteFaults(tx, id);
    await changeImport(tx, id, { ...wanted, ...noCounts, phase: 'drafted', error: null });
    return accessImport(tx, id);
  });
  return detailOf(ctx.db.read, row, now);
}

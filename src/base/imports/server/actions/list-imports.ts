import type { Context } from '../../../../platform/http/server/context.ts';
import { contactsByIds } from '../../../contacts/server/public.ts';
import { ordersByIds } from '../../../orders/server/public.ts';
import type {
  Fault,
  FaultList,
  ImportDetail,
  ImportList,
  KeptList,
  PageQuery,
} from '../../contract/imports.ts';
import { accessImport } from '../access-import.ts';
import { detailOf, summariesOf } from '../detail-of.ts';
import { countImports, listImports as listRows } from '../store/imports.ts';
import { countFaults, listFaults as listFaultRows, listKept as listKeptRows } from '../store/lines.ts';
import type { ImportRow, LineRow } from '../tables.ts';

const pageOf = ({ limit = 50, offset = 0 }: PageQuery) => ({ limit, offset });

export async function listImports(ctx: Context, page: PageQuery): Promise<ImportList> {
  const rows = await listRows(ctx.db.read, pageOf(page));
  const imports = await summariesOf(ctx.db.read, rows, ctx.clock.now());
  return { imports, total: await countImports(ctx.db.read) };
}

export const readImport = async (ctx: Context, id: string): Promise<ImportDetail> =>
  detailOf(ctx.db.read, await accessImport(ctx.db.read, id), ctx.clock.now());

/** The lines that are refused, in the order of the file. */
export async function listFaults(ctx: Context, id: string, page: PageQuery): Promise<FaultList> {
  await accessImport(ctx.db.read, id);
  const rows = await listFaultRows(ctx.db.read, id, pageOf(page));
  const lines = rows.map(({ line, faults }) => ({ line, faults: JSON.parse(faults) as Fault[] }));
  return { lines, total: await countFaults(ctx.db.read, id) };
}

/** What an undo left as it is, by the names of now. */
export async function listKept(ctx: Context, id: string, page: PageQuery): Promise<KeptList> {
  const row = await accessImport(ctx.db.read, id);
  const lines = await listKeptRows(ctx.db.read, id, pageOf(page));
  const labels = await labelsOf(ctx, row, lines);
  return {
    total: row.kept,
    rows: lines.map(({ line, subject_id, kept_reason }) => ({
      ...{ line, label: labels.get(subject_id) ?? '', reason: kept_reason! },
      subjectId: labels.has(subject_id) ? subject_id : null,
    })),
  };
}

async function labelsOf(
  { db }: Context,
  { kind }: ImportRow,
  lines: readonly LineRow[],
): Promise<Map<string, string>> {
  const ids = lines.map(({ subject_id }) => subject_id);
  if (ids.length === 0) return new Map();
  if (kind === 'contacts') {
    return new Map((await contactsByIds(db.read, ids)).map(({ id, displayName }) => [id, displayName]));
  }
  return new Map((await ordersByIds(db.read, ids)).map(({ id, number }) => [id, number]));
}

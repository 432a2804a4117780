import type { Context } from '../../../platform/http/server/context.ts';
import { listReadable, type ReadableRow } from './store/members.ts';

/**
 * Those of these conversations that are still this person's to read, from the same place on. Asked after their messages
 * were read: whoever was removed in between gets nothing that was written since.
 */
export async function stillReadable(ctx: Context, rows: readonly ReadableRow[]): Promise<ReadableRow[]> {
  if (rows.length === 0) return [];
  const now = await listReadable(ctx.db.read, ctx.viewer.userId);
  const fromSeq = new Map(now.map((row) => [row.id, row.from_seq]));
  return rows.filter((row) => fromSeq.get(row.id) === row.from_seq);
}

import type { Context } from '../../../../platform/http/server/context.ts';
import type { Jokers } from '../../contract/jokers.ts';
import { company, findRow, ofUser } from '../store/rows.ts';

/** The person's own row, and the company's that stands for it when they have none. */
export async function showJokers(ctx: Context): Promise<Jokers> {
  const own = await findRow(ctx.db.read, ofUser(ctx.viewer.userId));
  return { own, defaults: await findRow(ctx.db.read, company) };
}

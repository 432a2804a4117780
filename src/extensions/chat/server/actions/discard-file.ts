import type { Context } from '../../../../platform/http/server/context.ts';
import { deleteUnsent } from '../store/files.ts';

/** Forgets a file that its uploader does not send after all. One that was sent goes with its message only. */
export const discardFile = (ctx: Context, id: string): Promise<void> =>
  ctx.db.transaction((tx) => deleteUnsent(tx, ctx.viewer.userId, id));

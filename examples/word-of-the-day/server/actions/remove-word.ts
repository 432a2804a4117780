import { recordAct } from '../../../../src/base/audit/server/public.ts';
import { afterCommit } from '../../../../src/platform/db/server/database.ts';
import { notFound } from '../../../../src/platform/errors/contract/app-error.ts';
import type { Context } from '../../../../src/platform/http/server/context.ts';
import { wordsChanged, wordsTopic } from '../../contract/words.ts';
import { deleteWord } from '../store/words.ts';

/** @throws AppError `word-of-the-day.unknown` */
export async function removeWord(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await deleteWord(tx, id))) throw notFound('word-of-the-day.unknown');
    await recordAct(tx, ctx, { action: 'word-of-the-day.wordRemoved' });
    afterCommit(tx, () => ctx.live.publish(wordsTopic, wordsChanged, {}));
  });
}

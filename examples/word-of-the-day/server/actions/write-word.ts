import { recordAct } from '../../../../src/base/audit/server/public.ts';
import { afterCommit } from '../../../../src/platform/db/server/database.ts';
import { invalid } from '../../../../src/platform/errors/contract/app-error.ts';
import type { Context } from '../../../../src/platform/http/server/context.ts';
import { cleanText } from '../../../../src/platform/rich-text/contract/clean-text.ts';
import { wordsChanged, wordsTopic, type NewWord } from '../../contract/words.ts';
import { insertWord } from '../store/words.ts';

/** Writes the word that everybody reads from now on. @throws AppError `word-of-the-day.empty` */
export async function writeWord(ctx: Context, { text }: NewWord): Promise<void> {
  const cleaned = cleanText(text).trim();
  if (cleaned === '') throw invalid('word-of-the-day.empty', '/text');
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    await insertWord(tx, {
      id,
      text: cleaned,
      author_id: ctx.viewer.userId,
      written_at: ctx.clock.now(),
    });
    await recordAct(tx, ctx, { action: 'word-of-the-day.wordWritten' });
    afterCommit(tx, () => ctx.live.publish(wordsTopic, wordsChanged, {}));
  });
}

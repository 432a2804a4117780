import type { Context } from '../../../../src/platform/http/server/context.ts';
import type { WordList } from '../../contract/words.ts';
import * as store from '../store/words.ts';

const mostWords = 50;

/** The newest words, the newest first. */
export async function listWords({ db }: Pick<Context, 'db'>): Promise<WordList> {
  const rows = await store.listWords(db.read, mostWords);
  return {
    words: rows.map((row) => ({
      id: row.id,
      text: row.text,
      authorId: row.author_id,
      writtenAt: row.written_at,
    })),
  };
}

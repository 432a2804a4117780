import { IdParams, Nothing } from '../../../src/platform/http/contract/schemas.ts';
import type { Http } from '../../../src/platform/http/server/http.ts';
import { NewWord, WordList } from '../contract/words.ts';
import { listWords } from './actions/list-words.ts';
import { removeWord } from './actions/remove-word.ts';
import { writeWord } from './actions/write-word.ts';

export function wordsRoutes(http: Http): void {
  http.get(
    '/words',
    { schema: { summary: 'The last words, the newest first', response: { 200: WordList } } },
    (request) => listWords(request.ctx),
  );

  http.post(
    '/words',
    {
      config: { access: 'word-of-the-day.words.write' },
      schema: { summary: 'Write the word of the day', body: NewWord, response: { 200: WordList } },
    },
    async (request) => {
      await writeWord(request.ctx, request.body);
      return listWords(request.ctx);
    },
  );

  http.delete(
    '/words/:id',
    {
      config: { access: 'word-of-the-day.words.remove' },
      schema: { summary: 'Remove a word', params: IdParams, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await removeWord(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
}

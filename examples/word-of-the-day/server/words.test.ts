import { describe, expect, test } from 'vitest';
import { startTestApp } from '../../../test/support/start-test-app.ts';
import type { WordList } from '../contract/words.ts';
import { wordsChanged, wordsTopic } from '../contract/words.ts';
import { wordOfTheDayModule } from './module.ts';

const extensions = [wordOfTheDayModule];
const address = '/api/word-of-the-day/words';

describe('the word of the day', () => {
  test('is read by everybody, the newest first, and heard of at once', async () => {
    const app = await startTestApp({ extensions });
    const [sophie, karim] = await Promise.all([app.signIn('smarchand'), app.signIn('kbenali')]);
    const line = await karim.live();
    await line.subscribe(wordsTopic);
    await sophie.post(address, { text: 'Bonjour à tous' });
    await line.event(wordsTopic, wordsChanged);
    await karim.post(address, { text: '  Il neige ❄️ ' });
    const { words } = await sophie.get<WordList>(address);
    expect(words.map(({ text, authorId }) => [text, authorId])).toEqual([
      ['Il neige ❄️', 'u2'],
      ['Bonjour à tous', 'u1'],
    ]);
  });

  test('is not empty, and not longer than what a desktop shows', async () => {
    const app = await startTestApp({ extensions });
    const karim = await app.signIn('kbenali');
    const empty = await karim.request('POST', address, { text: ' \u0000 ' });
    expect([empty.status, empty.error.code, empty.error.fields[0]?.path]).toEqual([
      422,
      'word-of-the-day.empty',
      '/text',
    ]);
    expect((await karim.request('POST', address, { text: 'a'.repeat(201) })).status).toBe(400);
    expect((await karim.get<WordList>(address)).words).toEqual([]);
  });

  test('is removed by who may, and stays for others', async () => {
    const app = await startTestApp({ extensions });
    const [sophie, karim] = await Promise.all([app.signIn('smarchand'), app.signIn('kbenali')]);
    const { words } = await karim.post<WordList>(address, { text: 'À retirer' });
    const one = `${address}/${words[0]!.id}`;
    expect((await karim.request('DELETE', one)).status).toBe(403);
    expect((await app.stranger().request('GET', address)).status).toBe(401);
    expect((await sophie.request('DELETE', one)).status).toBe(204);
    expect((await sophie.request('DELETE', one)).error.code).toBe('word-of-the-day.unknown');
  });

  test('is nowhere while the extension is not installed, and there again afterwards', async () => {
    const app = await startTestApp({ extensions });
    const sophie = await app.signIn('smarchand');
    await sophie.post(address, { text: 'Toujours là' });
    await sophie.post('/api/extensions/word-of-the-day/uninstall');
    expect((await sophie.request('GET', address)).error.code).toBe('extensions.notInstalled');
    await sophie.post('/api/extensions/word-of-the-day/install');
    expect((await sophie.get<WordList>(address)).words[0]?.text).toBe('Toujours là');
  });
});

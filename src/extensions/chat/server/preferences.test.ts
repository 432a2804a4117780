import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import { noticeTopic, personTopic } from '../contract/events.ts';
import type { ChatNotice, ChatPreferences } from '../contract/preferences.ts';

const [app, sophie, karim] = await openForFile('smarchand', 'kbenali');

const notice = (client: TestClient) => client.get<ChatNotice>('/api/chat/notice');

describe('the reading direction', () => {
  const direction = async (client: TestClient) =>
    (await client.get<ChatPreferences>('/api/chat/preferences')).readingDirection;

  it('is one’s own, kept, and told to one’s other devices only', async () => {
    const [own, other] = [await karim.live(), await sophie.live()];
    await own.subscribe(personTopic('u2'));
    await other.subscribe(personTopic('u1'));
    expect(await direction(karim)).toBe('newest-last');
    await karim.put('/api/chat/preferences', { readingDirection: 'newest-first' });
    expect(await own.event(personTopic('u2'), 'preferences.changed')).toEqual({
      readingDirection: 'newest-first',
    });
    expect([await direction(karim), await direction(sophie)]).toEqual(['newest-first', 'newest-last']);
    expect(other.frames.filter((frame) => frame.type === 'event')).toEqual([]);
  });

  it('is one of two', async () => {
    const answer = await karim.request('PUT', '/api/chat/preferences', { readingDirection: 'sideways' });
    expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
  });
});

describe('the notice on who can read what', () => {
  it('waits for each person until they close it', async () => {
    expect(await notice(karim)).toEqual({ text: null, changedAt: null, isSeen: false });
    await karim.post('/api/chat/notice/seen', { changedAt: null });
    expect([(await notice(karim)).isSeen, (await notice(sophie)).isSeen]).toEqual([true, false]);
  });

  it('is the administrator’s to write, and waits again for everybody else', async () => {
    app.clock.advance(60_000);
    const window = await karim.live();
    expect(await window.subscribe(noticeTopic)).toEqual([]);
    const refused = await karim.request('PUT', '/api/chat/notice', { text: 'Rien n’est lu.' });
    expect(refused.status).toBe(403);
    const written = await sophie.put<ChatNotice>('/api/chat/notice', {
      text: ' Chez nous :\r\n\u202Etout se lit. ',
    });
    expect(written).toMatchObject({ text: 'Chez nous :\ntout se lit.', isSeen: true });
    // Its words are asked for: whether they were read is each person's own.
    expect(await window.event(noticeTopic, 'notice.changed')).toBeNull();
    expect(window.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);
    expect(await notice(karim)).toMatchObject({ text: 'Chez nous :\ntout se lit.', isSeen: false });
    // He closes the words that were on his screen, not those that came meanwhile.
    expect(await karim.post<ChatNotice>('/api/chat/notice/seen', { changedAt: null })).toMatchObject({
      isSeen: false,
    });
    const { changedAt } = await notice(karim);
    expect((await karim.post<ChatNotice>('/api/chat/notice/seen', { changedAt })).isSeen).toBe(true);
    expect((await sophie.put<ChatNotice>('/api/chat/notice', { text: null })).text).toBeNull();
    expect((await sophie.put<ChatNotice>('/api/chat/notice', { text: '  ' })).text).toBeNull();
  });

  it('has a length that one reads', async () => {
    const answer = await sophie.request('PUT', '/api/chat/notice', { text: 'x'.repeat(2_001) });
    expect([answer.status, answer.error.fields[0]!.path]).toEqual([400, '/text']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient, TestSocket } from '../../../../test/support/test-client.ts';
import { conversationTopic, personTopic } from '../contract/events.ts';
import { clientId, said, testChat } from './test-chat.ts';

/** Élodie is in neither « Administratif » (ch1) nor « Atelier – planning » (ch4). */
const [app, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');

describe('somebody who is not in a channel', () => {
  it('does not find it in the list, nor anything of it', async () => {
    const listed = await testChat(elodie).conversations();
    expect(listed.map((conversation) => conversation.name).sort()).toEqual([
      'Machine à café',
      'Service marketing',
    ]);
    expect(JSON.stringify(listed)).not.toContain('Lefèbvre');
  });

  it.each([
    ['GET', '/messages', undefined],
    ['POST', '/messages', { clientId: 'intruder-1', body: said('Bonjour'), recipients: [] }],
    ['POST', '/messages', { clientId: 'intruder-2', body: said('Bonjour'), recipients: ['u1'] }],
    ['POST', '/read', { seq: 1 }],
    ['POST', '/leave', undefined],
    ['PUT', '', { name: 'À moi', color: 'red' }],
    ['PUT', '/members', { members: ['u3'] }],
  ])('%s …%s at its address answers as if it did not exist', async (method, path, body) => {
    const real = await elodie.request(method, `/api/chat/conversations/ch1${path}`, body);
    const invented = await elodie.request(method, `/api/chat/conversations/no-such${path}`, body);
    expect([real.status, real.body]).toEqual([invented.status, invented.body]);
    expect([real.status, real.error.code]).toEqual([404, 'chat.conversationNotFound']);
    const untouched = await testChat(sophie).conversation('ch1');
    expect(untouched).toMatchObject({ name: 'Administratif', rev: 2, lastSeq: 2 });
    expect(untouched?.members).toHaveLength(3);
  });

  it('hears nothing of it, whatever topics she asks for', async () => {
    const socket = await elodie.live();
    const asked = [conversationTopic('ch1'), personTopic('u1'), `${conversationTopic('ch1')}/`];
    expect(await socket.subscribe(...asked)).toEqual(asked);
    const witness = await karim.live();
    await witness.subscribe(conversationTopic('ch1'));
    await testChat(sophie).post('ch1', 'Entre administratifs');
    await witness.event(conversationTopic('ch1'), 'message.posted');
    expect(socket.frames.filter((frame) => frame.type === 'event')).toEqual([]);
  });

  it('gets nothing of it by resuming with its id', async () => {
    const resumed = await testChat(elodie).resume({ ch1: 0, 'no-such': 0 });
    expect(resumed.lost).toEqual(['ch1', 'no-such']);
    expect(resumed.conversations.map(({ conversation }) => conversation.id)).not.toContain('ch1');
    expect(JSON.stringify(resumed.own)).not.toContain('ch1');
  });

  it('does not learn its name by giving the same to her own', async () => {
    const own = await testChat(elodie).createChannel('Administratif', ['u4']);
    expect(own.name).toBe('Administratif');
    const twice = await elodie.request('POST', '/api/chat/conversations', {
      ...{ name: 'ADMINISTRATIF', color: 'red', members: [] },
    });
    expect([twice.status, twice.error.code]).toEqual([422, 'chat.channelNameTaken']);
  });

  it('is nobody special for being an administrator', async () => {
    const direct = await testChat(karim).openDirect(['u3']);
    await testChat(karim).post(direct.id, 'Entre Élodie et moi');
    const answer = await sophie.request('GET', `/api/chat/conversations/${direct.id}/messages`);
    expect(answer.status).toBe(404);
    expect(JSON.stringify(await testChat(sophie).resume({}))).not.toContain('Entre Élodie');
  });
});

describe('somebody who is removed from a channel', () => {
  let id: string;
  let yann: TestClient;
  let socket: TestSocket;

  beforeAll(async () => {
    yann = await app.signIn('ylegoff');
    ({ id } = await testChat(sophie).createChannel('Provisoire', ['u2', 'u4']));
    await testChat(sophie).post(id, 'Avant');
    socket = await yann.live();
    await socket.subscribe(conversationTopic(id), personTopic('u4'));
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u2'] });
  });

  it('is told so, and hears nothing more at once', async () => {
    expect(await socket.event(personTopic('u4'), 'conversation.removed')).toEqual({ conversationId: id });
    const witness = await karim.live();
    await witness.subscribe(conversationTopic(id));
    await testChat(sophie).post(id, 'Après');
    await witness.event(conversationTopic(id), 'message.posted');
    expect(JSON.stringify(socket.frames)).not.toContain('Après');
    expect(await socket.subscribe(conversationTopic(id))).toEqual([conversationTopic(id)]);
  });

  it('reads and writes nothing in it any more, past messages included', async () => {
    const page = await yann.request('GET', `/api/chat/conversations/${id}/messages`);
    const post = await yann.request('POST', `/api/chat/conversations/${id}/messages`, {
      ...{ clientId: clientId(), body: said('Encore moi'), recipients: [] },
    });
    expect([page.status, post.status]).toEqual([404, 404]);
    expect((await testChat(yann).resume({ [id]: 1 })).lost).toEqual([id]);
  });

  it('reads only what is written after coming back', async () => {
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u2', 'u4'] });
    const now = await testChat(yann).conversation(id);
    expect(now).toMatchObject({ lastSeq: 2, own: { readSeq: 2 }, fromSeq: 2, lastMessage: null });
    expect((await testChat(yann).page(id)).messages).toEqual([]);
    const next = await testChat(sophie).post(id, 'De nouveau à trois');
    expect(await testChat(yann).page(id)).toMatchObject({ messages: [next], hasOlder: false });
  });
});

describe('while the extension is not installed', () => {
  it('nothing of it exists for anybody, and installing it again finds everything', async () => {
    const before = await testChat(sophie).conversations();
    await sophie.post('/api/extensions/chat/uninstall');
    const answer = await sophie.request('GET', '/api/chat/conversations');
    expect([answer.status, answer.error.code]).toEqual([404, 'extensions.notInstalled']);
    const socket = await sophie.live();
    expect(await socket.subscribe(conversationTopic('ch1'))).toEqual([conversationTopic('ch1')]);
    await sophie.post('/api/extensions/chat/install');
    expect(await testChat(sophie).conversations()).toEqual(before);
  });

  it('a stranger gets no further than the door', async () => {
    const answer = await app.stranger().request('GET', '/api/chat/conversations');
    expect([answer.status, answer.error.code]).toEqual([401, 'platform.signInRequired']);
  });
});

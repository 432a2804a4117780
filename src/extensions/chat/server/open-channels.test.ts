import { describe, expect, it } from 'vitest';
import { createUser, hashPassword } from '../../../base/users/server/public.ts';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { ChannelHistory, Conversation, OpenChannelList } from '../contract/conversations.ts';
import { conversationTopic, personTopic } from '../contract/events.ts';
import { testChat } from './test-chat.ts';

const [app, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');

const openChannel = (client: TestClient, name: string, history: ChannelHistory = 'arrival') =>
  client.post<Conversation>('/api/chat/conversations', {
    ...{ name, color: 'teal', members: [], access: 'open', history },
  });

const leave = (client: TestClient, id: string) => client.post(`/api/chat/conversations/${id}/leave`);
const join = (client: TestClient, id: string) =>
  client.post<Conversation>(`/api/chat/conversations/${id}/join`);
const offered = async (client: TestClient) =>
  (await client.get<OpenChannelList>('/api/chat/open-channels')).channels;
const offeredIds = async (client: TestClient) => (await offered(client)).map(({ id }) => id);
const texts = async (client: TestClient, id: string) =>
  (await testChat(client).page(id)).messages.map((message) => JSON.stringify(message.body));

/** Somebody who comes to the company now. */
async function newColleague(login: string): Promise<TestClient> {
  const { platform } = app.application;
  const passwordHash = await hashPassword('miaou-demo');
  const person = { firstName: 'Nour', lastName: 'Petit', email: `${login}@example.test` };
  await platform.db.transaction((tx) =>
    createUser(tx, platform, { ...person, login, role: 'user', passwordHash }),
  );
  return app.signIn(login);
}

describe('a channel open to all', () => {
  it('has everybody in it from the start, and tells them at once', async () => {
    const socket = await elodie.live();
    await socket.subscribe(personTopic('u3'));
    const { id, members } = await openChannel(sophie, 'Toute la maison');
    expect(await socket.event(personTopic('u3'), 'conversation.added')).toEqual({ conversationId: id });
    expect(members.map((member) => member.userId).sort()).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
    expect(members.filter((member) => member.role === 'owner')).toEqual([{ userId: 'u1', role: 'owner' }]);
    expect(await testChat(elodie).conversation(id)).toMatchObject({ access: 'open', fromSeq: 0 });
  });

  it('keeps the door shut to a channel for chosen colleagues', async () => {
    const { id } = await testChat(sophie).createChannel('Entre nous', ['u2']);
    const invented = await elodie.request('POST', '/api/chat/conversations/no-such/join');
    const real = await elodie.request('POST', `/api/chat/conversations/${id}/join`);
    expect([real.status, real.body]).toEqual([invented.status, invented.body]);
    expect(real.error.code).toBe('chat.conversationNotFound');
    expect(JSON.stringify(await offered(elodie))).not.toContain('Entre nous');
    expect(await testChat(elodie).conversation(id)).toBeUndefined();
  });

  it('does not let its owner choose its members', async () => {
    const { id } = await openChannel(sophie, 'Sans choix');
    const answer = await sophie.request('PUT', `/api/chat/conversations/${id}/members`, { members: ['u2'] });
    expect([answer.status, answer.error.code]).toEqual([409, 'chat.channelOpen']);
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(6);
  });

  it('takes in whoever comes to the company later, when they first look', async () => {
    const { id } = await openChannel(sophie, 'Pour les suivants');
    const { id: closed } = await testChat(sophie).createChannel('Pas pour les suivants', ['u2']);
    await testChat(sophie).post(id, 'Avant son arrivée');
    const nour = await newColleague('npetit');
    const listed = await testChat(nour).conversations();
    expect(listed.map((conversation) => conversation.id)).toContain(id);
    expect(listed.map((conversation) => conversation.id)).not.toContain(closed);
    expect(JSON.stringify(listed)).not.toContain('Avant son arrivée');
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(7);
    await testChat(nour).conversations();
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(7);
  });

  it('takes them in by resuming as well, whatever they ask first', async () => {
    const { id } = await openChannel(sophie, 'Par la reprise');
    const later = await newColleague('lpetit');
    const resumed = await testChat(later).resume({});
    expect(resumed.conversations.map(({ conversation }) => conversation.id)).toContain(id);
  });
});

describe('whoever leaves an open channel', () => {
  it('stays out of it, and is offered to come back', async () => {
    const { id, members } = await openChannel(sophie, 'Aller et retour');
    expect(await offeredIds(karim)).not.toContain(id);
    await leave(karim, id);
    expect(await testChat(karim).conversation(id)).toBeUndefined();
    expect((await testChat(karim).resume({ [id]: 0 })).lost).toEqual([id]);
    expect(await offered(karim)).toContainEqual({
      ...{ id, name: 'Aller et retour', color: 'teal', memberCount: members.length - 1 },
    });
    const back = await join(karim, id);
    expect(back.members).toContainEqual({ userId: 'u2', role: 'member' });
    expect(await offeredIds(karim)).not.toContain(id);
    expect(await join(karim, id)).toEqual(back);
  });

  it('hears nothing of it while out, and is told of nothing', async () => {
    const { id } = await openChannel(sophie, 'Silence dehors');
    const [outside, witness] = [await karim.live(), await elodie.live()];
    await outside.subscribe(conversationTopic(id));
    await witness.subscribe(conversationTopic(id));
    await leave(karim, id);
    await testChat(sophie).post(id, 'Sans Karim');
    await witness.event(conversationTopic(id), 'message.posted');
    expect(JSON.stringify(outside.frames)).not.toContain('Sans Karim');
    expect(await outside.subscribe(conversationTopic(id))).toEqual([conversationTopic(id)]);
  });

  it('cannot give its name to another channel, which would make two on their return', async () => {
    const { id } = await openChannel(sophie, 'Nom pris');
    await leave(karim, id);
    const answer = await karim.request('POST', '/api/chat/conversations', {
      ...{ name: 'NOM PRIS', color: 'red', members: [] },
    });
    expect([answer.status, answer.error.code]).toEqual([422, 'chat.channelNameTaken']);
    const again = await sophie.request('POST', '/api/chat/conversations', {
      ...{ name: 'Nom pris', color: 'red', members: [], access: 'open' },
    });
    expect([again.status, again.error.code]).toEqual([422, 'chat.channelNameTaken']);
  });

  it('owns it when they come back to a channel that all had left', async () => {
    const { id } = await openChannel(sophie, 'Désert');
    const logins = ['smarchand', 'kbenali', 'evasseur', 'ylegoff', 'cdupre', 'tnguyen', 'npetit', 'lpetit'];
    for (const login of logins) {
      const client = await app.signIn(login);
      if (await testChat(client).conversation(id)) await leave(client, id);
    }
    expect((await join(elodie, id)).members).toEqual([{ userId: 'u3', role: 'owner' }]);
    expect((await join(karim, id)).members).toContainEqual({ userId: 'u2', role: 'member' });
  });
});

describe('what somebody reads who comes into a channel', () => {
  it('is all of it where the channel says so: page, list and resuming', async () => {
    const { id } = await openChannel(sophie, 'Tout se lit', 'all');
    await testChat(sophie).post(id, 'Premier jour');
    const seen = Object.fromEntries((await testChat(karim).conversations()).map((one) => [one.id, one.rev]));
    await leave(karim, id);
    await testChat(sophie).post(id, 'En son absence');
    expect(await join(karim, id)).toMatchObject({ fromSeq: 0, lastSeq: 2, own: { readSeq: 2 } });
    const read = await texts(karim, id);
    expect([read.length, read.join()]).toEqual([2, expect.stringContaining('Premier jour')]);
    const resumed = await testChat(karim).resume(seen);
    expect(JSON.stringify(resumed.conversations)).toContain('En son absence');
  });

  it('begins at their arrival where it says that', async () => {
    const { id } = await openChannel(sophie, 'Dès l’arrivée', 'arrival');
    const before = await testChat(sophie).post(id, 'Premier jour');
    const seen = Object.fromEntries((await testChat(karim).conversations()).map((one) => [one.id, one.rev]));
    await leave(karim, id);
    await testChat(sophie).post(id, 'En son absence');
    expect(await join(karim, id)).toMatchObject({ fromSeq: 2, lastMessage: null, own: { readSeq: 2 } });
    expect(await texts(karim, id)).toEqual([]);
    expect(JSON.stringify(await testChat(karim).resume(seen))).not.toContain('En son absence');
    const one = await karim.request('GET', `/api/chat/conversations/${id}/messages/${before.seq}`);
    expect([one.status, one.error.code]).toEqual([404, 'chat.messageNotFound']);
    const after = await testChat(sophie).post(id, 'À son retour');
    expect((await testChat(karim).page(id)).messages).toEqual([after]);
  });

  it('does not reach them by a later change of an earlier message', async () => {
    const { id } = await openChannel(sophie, 'Retouche', 'arrival');
    const before = await testChat(sophie).post(id, 'Avant');
    await leave(karim, id);
    await join(karim, id);
    const [socket, witness] = [await karim.live(), await elodie.live()];
    await socket.subscribe(conversationTopic(id));
    await witness.subscribe(conversationTopic(id));
    await testChat(sophie).edit(before, 'Retouché en secret');
    const next = await testChat(sophie).post(id, 'Après');
    await witness.event(conversationTopic(id), 'message.posted');
    expect(await socket.event(conversationTopic(id), 'message.posted')).toMatchObject({ message: next });
    expect(JSON.stringify(socket.frames)).not.toContain('Retouché en secret');
  });
});

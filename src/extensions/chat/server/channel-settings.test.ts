import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Conversation, OpenChannelList } from '../contract/conversations.ts';
import { conversationTopic } from '../contract/events.ts';
import { clientId, messagePath, said, testChat } from './test-chat.ts';

const [app, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');

const path = (id: string) => `/api/chat/conversations/${id}`;
const archive = (client: TestClient, id: string) => client.request('POST', `${path(id)}/archive`);
const reopen = (client: TestClient, id: string) => client.request('POST', `${path(id)}/reopen`);
const ownerOf = ({ members }: Conversation) => members.find((member) => member.role === 'owner')?.userId;

describe('the settings of a channel', () => {
  const acts = [
    ['PUT', '/settings', { access: 'open', history: 'all' }],
    ['PUT', '/owner', { userId: 'u2' }],
    ['POST', '/archive', undefined],
    ['POST', '/reopen', undefined],
  ] as const;

  it.each(acts)('%s …%s are for its owner only, and do not exist outside it', async (method, end, body) => {
    const { id } = await testChat(sophie).createChannel(`Réglages ${method} ${end}`, ['u2']);
    const before = await testChat(sophie).conversation(id);
    const member = await karim.request(method, `${path(id)}${end}`, body);
    expect([member.status, member.error.code]).toEqual([403, 'chat.ownerOnly']);
    const outside = await elodie.request(method, `${path(id)}${end}`, body);
    const invented = await elodie.request(method, `${path('no-such')}${end}`, body);
    expect([outside.status, outside.body]).toEqual([404, invented.body]);
    expect(await testChat(sophie).conversation(id)).toEqual(before);
  });

  it('open it to everybody, who read from then on', async () => {
    const { id } = await testChat(sophie).createChannel('S’ouvre', ['u2']);
    await testChat(sophie).post(id, 'Avant l’ouverture');
    const socket = await karim.live();
    await socket.subscribe(conversationTopic(id));
    await sophie.put(`${path(id)}/settings`, { access: 'open', history: 'arrival' });
    const changed = await socket.event(conversationTopic(id), 'conversation.changed');
    expect(changed).toMatchObject({ access: 'open', history: 'arrival', rev: 2, previousRev: 1 });
    expect(changed.members).toHaveLength(6);
    expect(await testChat(elodie).conversation(id)).toMatchObject({ access: 'open', fromSeq: 1 });
    expect((await testChat(elodie).page(id)).messages).toEqual([]);
    expect((await testChat(karim).page(id)).messages).toHaveLength(1);
  });

  it('open it with its past when they say so', async () => {
    const { id } = await testChat(sophie).createChannel('S’ouvre en entier', []);
    const said = await testChat(sophie).post(id, 'Avant l’ouverture');
    await sophie.put(`${path(id)}/settings`, { access: 'open', history: 'all' });
    expect((await testChat(elodie).page(id)).messages).toEqual([said]);
    expect(await testChat(elodie).conversation(id)).toMatchObject({ lastSeq: 1, own: { readSeq: 1 } });
  });

  it('close it without putting anybody out, and nobody comes in by themselves any more', async () => {
    const { id } = await testChat(sophie).createChannel('Se ferme', []);
    await sophie.put(`${path(id)}/settings`, { access: 'open', history: 'arrival' });
    await karim.post(`${path(id)}/leave`);
    await sophie.put(`${path(id)}/settings`, { access: 'members', history: 'arrival' });
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(5);
    const back = await karim.request('POST', `${path(id)}/join`);
    expect(back.status).toBe(404);
    const { channels } = await karim.get<OpenChannelList>('/api/chat/open-channels');
    expect(channels.map((channel) => channel.id)).not.toContain(id);
  });

  it('do not change what somebody reads already', async () => {
    const { id } = await testChat(sophie).createChannel('Déjà lu', []);
    await testChat(sophie).post(id, 'Sans Karim');
    await sophie.put(`${path(id)}/members`, { members: ['u2'] });
    await sophie.put(`${path(id)}/settings`, { access: 'members', history: 'all' });
    expect((await testChat(karim).page(id)).messages).toEqual([]);
    await sophie.put(`${path(id)}/members`, { members: ['u2', 'u3'] });
    expect((await testChat(elodie).page(id)).messages).toHaveLength(1);
  });

  it('of an open channel leave out who has left it, whatever its newcomers may read', async () => {
    const { id } = await testChat(sophie).createChannel('Reste ouvert', []);
    await sophie.put(`${path(id)}/settings`, { access: 'open', history: 'arrival' });
    await karim.post(`${path(id)}/leave`);
    await sophie.put(`${path(id)}/settings`, { access: 'open', history: 'all' });
    expect(await testChat(karim).conversation(id)).toBeUndefined();
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(5);
  });

  it('to what they are already change nothing', async () => {
    const { id } = await testChat(sophie).createChannel('Pareil', ['u2']);
    await sophie.put(`${path(id)}/settings`, { access: 'members', history: 'arrival' });
    expect((await testChat(sophie).conversation(id))?.rev).toBe(0);
  });

  it.each([{ access: 'secret', history: 'all' }, { access: 'open' }, { access: 'open', history: 'none' }])(
    'are not %j',
    async (settings) => {
      const answer = await sophie.request('PUT', `${path('ch1')}/settings`, settings);
      expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
    },
  );
});

describe('handing a channel over', () => {
  it('makes the other its one owner, for everybody at once', async () => {
    const { id } = await testChat(sophie).createChannel('Transmis', ['u2', 'u3']);
    const socket = await elodie.live();
    await socket.subscribe(conversationTopic(id));
    await sophie.put(`${path(id)}/owner`, { userId: 'u2' });
    expect(ownerOf(await socket.event(conversationTopic(id), 'conversation.changed'))).toBe('u2');
    const after = (await testChat(karim).conversation(id))!;
    expect(after.members.filter((member) => member.role === 'owner')).toEqual([
      { userId: 'u2', role: 'owner' },
    ]);
    expect((await archive(sophie, id)).error.code).toBe('chat.ownerOnly');
    expect((await archive(karim, id)).status).toBe(204);
  });

  it('to somebody who is not in it is refused', async () => {
    const { id } = await testChat(sophie).createChannel('Pas transmis', ['u2']);
    for (const userId of ['u3', 'u99']) {
      const answer = await sophie.request('PUT', `${path(id)}/owner`, { userId });
      expect([answer.status, answer.error.code]).toEqual([422, 'chat.notAMember']);
    }
    expect(ownerOf((await testChat(sophie).conversation(id))!)).toBe('u1');
  });
});

describe('an archived channel', () => {
  async function archivedChannel(name: string) {
    const { id } = await testChat(sophie).createChannel(name, ['u2']);
    const message = await testChat(karim).post(id, 'Pour mémoire');
    const aside = await testChat(karim).post(id, 'En aparté', ['u1']);
    await sophie.post(`${path(id)}/archive`);
    return { id, message, aside };
  }

  const post = (client: TestClient, id: string, recipients: string[]) =>
    client.request('POST', `${path(id)}/messages`, {
      clientId: clientId(),
      body: said('Encore'),
      recipients,
    });

  it('is told as such to everybody in it, its asides too', async () => {
    const { id } = await testChat(sophie).createChannel('S’archive', ['u2']);
    const aside = await testChat(karim).post(id, 'En aparté', ['u1']);
    const topics = [conversationTopic(id), conversationTopic(aside.conversationId)];
    const socket = await karim.live();
    await socket.subscribe(...topics);
    await sophie.post(`${path(id)}/archive`);
    for (const topic of topics) {
      const changed = await socket.event(topic, 'conversation.changed');
      expect(changed.archivedAt).toBe(app.clock.now());
    }
    expect(await testChat(karim).conversation(id)).toMatchObject({ archivedAt: app.clock.now(), lastSeq: 0 });
  });

  it('takes no word, no correction and no reaction, in its asides either', async () => {
    const { id, message, aside } = await archivedChannel('Muet');
    const answers = [
      await post(sophie, id, []),
      await post(sophie, id, ['u2']),
      await post(sophie, aside.conversationId, []),
      await post(sophie, aside.conversationId, ['u2']),
      await karim.request('PUT', messagePath(message), { body: said('Corrigé') }),
      await karim.request('DELETE', messagePath(message)),
      await sophie.request('PUT', messagePath(message, '👍'), {}),
      await sophie.request('PUT', messagePath(aside, '👍'), {}),
      await sophie.request('PUT', path(id), { name: 'Autre nom', color: 'red' }),
      await sophie.request('PUT', `${path(id)}/settings`, { access: 'open', history: 'all' }),
    ];
    for (const { status, error } of answers)
      expect([status, error.code]).toEqual([409, 'chat.channelArchived']);
    expect((await testChat(karim).page(id)).messages).toEqual([message]);
    expect((await testChat(karim).page(aside.conversationId)).messages).toEqual([aside]);
  });

  it('takes no first aside, which would be a way around', async () => {
    const { id } = await testChat(sophie).createChannel('Sans détour', ['u2']);
    await sophie.post(`${path(id)}/archive`);
    const before = await testChat(karim).conversations();
    const answer = await post(karim, id, ['u1']);
    expect([answer.status, answer.error.code]).toEqual([409, 'chat.channelArchived']);
    expect(await testChat(karim).conversations()).toEqual(before);
  });

  it('goes on being read, and its star goes by reading', async () => {
    const { id, message } = await archivedChannel('Relu');
    const unseen = (await testChat(sophie).conversation(id))!;
    expect([unseen.lastSeq, unseen.own.readSeq]).toEqual([1, 0]);
    expect((await testChat(sophie).page(id)).messages).toEqual([message]);
    await sophie.post(`${path(id)}/read`, { seq: 1 });
    expect((await testChat(sophie).conversation(id))?.own.readSeq).toBe(1);
    const outside = await elodie.request('GET', `${path(id)}/messages`);
    expect(outside.status).toBe(404);
  });

  it('is written in again once its owner reopens it, its asides too', async () => {
    const { id, aside } = await archivedChannel('Rouvert');
    expect((await reopen(sophie, id)).status).toBe(204);
    expect(await testChat(karim).conversation(id)).toMatchObject({ archivedAt: null });
    expect((await post(karim, id, [])).status).toBe(200);
    expect((await post(karim, aside.conversationId, [])).status).toBe(200);
    const { rev } = (await testChat(karim).conversation(id))!;
    expect((await reopen(sophie, id)).status).toBe(204);
    expect((await testChat(karim).conversation(id))?.rev).toBe(rev);
  });

  it('that was open is not offered, nor joined by newcomers', async () => {
    const { id } = await sophie.post<Conversation>('/api/chat/conversations', {
      ...{ name: 'Ouvert puis archivé', color: 'red', members: [], access: 'open' },
    });
    await karim.post(`${path(id)}/leave`);
    await sophie.post(`${path(id)}/archive`);
    const { channels } = await karim.get<OpenChannelList>('/api/chat/open-channels');
    expect(channels.map((channel) => channel.id)).not.toContain(id);
    expect((await karim.request('POST', `${path(id)}/join`)).status).toBe(404);
  });
});

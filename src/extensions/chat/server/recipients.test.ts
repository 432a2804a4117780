import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import { conversationTopic, personTopic } from '../contract/events.ts';
import { clientId, said, testChat } from './test-chat.ts';

const [app, sophie, karim, chloe] = await openForFile('smarchand', 'kbenali', 'cdupre');

/** A channel of Sophie (u1), Karim (u2) and Chloé (u5). */
const openChannel = (name: string) => testChat(sophie).createChannel(name, ['u2', 'u5']);

describe('recipients who are all in the channel', () => {
  it('make an aside that only they and the author have', async () => {
    const channel = await openChannel('Aparté');
    const aside = await testChat(sophie).post(channel.id, 'Entre nous', ['u5']);
    const hers = await testChat(chloe).conversation(aside.conversationId);
    expect(hers).toMatchObject({ kind: 'aside', parentId: channel.id, lastSeq: 1, own: { readSeq: 0 } });
    expect(hers?.members.map((member) => member.userId).sort()).toEqual(['u1', 'u5']);
    expect((await testChat(chloe).page(aside.conversationId)).messages).toEqual([aside]);
  });

  it('leave no trace of the aside for the others of the channel', async () => {
    const channel = await openChannel('Sans trace');
    const before = await testChat(karim).conversation(channel.id);
    const socket = await karim.live();
    await socket.subscribe(conversationTopic(channel.id), personTopic('u2'));
    const aside = await testChat(sophie).post(channel.id, 'Secret', ['u5']);
    const open = await testChat(sophie).post(channel.id, 'Public');
    await socket.event(conversationTopic(channel.id), 'message.posted');
    expect(socket.frames.filter((frame) => JSON.stringify(frame).includes('Secret'))).toEqual([]);
    expect(socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);
    expect(open.seq).toBe(1);
    expect(before?.rev).toBe(0);
    const page = await karim.request('GET', `/api/chat/conversations/${aside.conversationId}/messages`);
    expect([page.status, page.error.code]).toEqual([404, 'chat.conversationNotFound']);
    const resumed = JSON.stringify(await testChat(karim).resume({ [aside.conversationId]: 0 }));
    expect(resumed).not.toContain('Secret');
    expect(await socket.subscribe(conversationTopic(aside.conversationId))).toHaveLength(1);
  });

  it('find the same aside again in whatever order, and from inside it', async () => {
    const channel = await openChannel('Même aparté');
    const first = await testChat(sophie).post(channel.id, 'Un', ['u2', 'u5']);
    const second = await testChat(chloe).post(channel.id, 'Deux', ['u1', 'u2', 'u1']);
    const third = await testChat(karim).post(first.conversationId, 'Trois');
    const fourth = await testChat(karim).post(first.conversationId, 'Quatre', ['u5', 'u1']);
    const messages = [first, second, third, fourth];
    expect(new Set(messages.map((message) => message.conversationId)).size).toBe(1);
    expect(messages.map((message) => message.seq)).toEqual([1, 2, 3, 4]);
  });

  it('make one aside even when two of them speak first at the same instant', async () => {
    const channel = await openChannel('Première parole');
    const posts = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2
          ? testChat(sophie).post(channel.id, `S${index}`, ['u5'])
          : testChat(chloe).post(channel.id, `C${index}`, ['u1']),
      ),
    );
    expect(new Set(posts.map((message) => message.conversationId)).size).toBe(1);
    expect(posts.map((message) => message.seq).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('are told live that the aside exists, the others are not', async () => {
    const channel = await openChannel('Annonce');
    const [hers, his] = [await chloe.live(), await karim.live()];
    await hers.subscribe(personTopic('u5'));
    await his.subscribe(personTopic('u2'));
    const aside = await testChat(sophie).post(channel.id, 'Pssst', ['u5']);
    const added = await hers.event(personTopic('u5'), 'conversation.added');
    expect(added).toEqual({ conversationId: aside.conversationId });
    expect(his.frames.filter((frame) => frame.type === 'event')).toEqual([]);
  });
});

describe('a recipient who is not in the channel', () => {
  it('turns the message into a direct discussion of exactly these people', async () => {
    const channel = await openChannel('Dehors');
    const elodie = await app.signIn('evasseur');
    const sent = await testChat(sophie).post(channel.id, 'Pour Élodie et Chloé', ['u3', 'u5']);
    const direct = await testChat(elodie).conversation(sent.conversationId);
    expect(direct).toMatchObject({ kind: 'direct', parentId: null, name: null });
    expect(direct?.members.map((member) => member.userId).sort()).toEqual(['u1', 'u3', 'u5']);
    expect((await testChat(sophie).page(channel.id)).messages).toEqual([]);
    expect(await testChat(karim).conversation(sent.conversationId)).toBeUndefined();
    const again = await testChat(elodie).openDirect(['u5', 'u1']);
    expect(again.id).toBe(sent.conversationId);
  });

  it('is refused when it is nobody, or the author alone', async () => {
    const channel = await openChannel('Personne');
    const send = (recipients: string[]) =>
      sophie.request('POST', `/api/chat/conversations/${channel.id}/messages`, {
        ...{ clientId: clientId(), body: said('?'), recipients },
      });
    const nobody = await send(['u2', 'nobody']);
    expect([nobody.status, nobody.error.code, nobody.error.data]).toEqual([
      ...[422, 'chat.personUnknown', { userId: 'nobody' }],
    ]);
    const oneself = await send(['u1']);
    expect([oneself.status, oneself.error.code]).toEqual([422, 'chat.recipientsSelf']);
    expect((await testChat(sophie).page(channel.id)).messages).toEqual([]);
  });
});

describe('an aside whose people are not all there any more', () => {
  it('can be read by those who stay, takes no message, and is whole again when they come back', async () => {
    const channel = await openChannel('Départ');
    const aside = await testChat(sophie).post(channel.id, 'À deux', ['u5']);
    const socket = await chloe.live();
    await socket.subscribe(conversationTopic(aside.conversationId));
    await chloe.post(`/api/chat/conversations/${channel.id}/leave`);
    await socket.next(
      (frame) => frame.type === 'refused' && frame.topics.includes(conversationTopic(aside.conversationId)),
    );
    const gone = await chloe.request('GET', `/api/chat/conversations/${aside.conversationId}/messages`);
    expect(gone.status).toBe(404);
    const refused = await sophie.request('POST', `/api/chat/conversations/${aside.conversationId}/messages`, {
      clientId: clientId(),
      body: said('Tu es là ?'),
      recipients: [],
    });
    expect([refused.status, refused.error.code]).toEqual([409, 'chat.recipientLeft']);
    await sophie.put(`/api/chat/conversations/${channel.id}/members`, { members: ['u2', 'u5'] });
    const back = await testChat(sophie).post(channel.id, 'Te revoilà', ['u5']);
    expect(back).toMatchObject({ conversationId: aside.conversationId, seq: 2 });
    expect((await testChat(chloe).page(aside.conversationId)).messages).toHaveLength(2);
  });
});

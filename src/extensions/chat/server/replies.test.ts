import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Message, MessagePlace } from '../contract/messages.ts';
import { clientId, messagePath, said, testChat } from './test-chat.ts';

const [, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');
const chat = testChat(karim);

const placeOf = ({ conversationId, seq }: Message): MessagePlace => ({ conversationId, seq });

async function answer(client: TestClient, id: string, replyTo: unknown, recipients: string[] = []) {
  const sent = { clientId: clientId(), body: said('Réponse'), recipients, replyTo };
  const { status, error } = await client.request('POST', `/api/chat/conversations/${id}/messages`, sent);
  return [status, error.code];
}

const refused = [422, 'chat.replyElsewhere'];

describe('an answer', () => {
  it('names the message it answers, for all who read it', async () => {
    const { id } = await chat.createChannel('Questions', ['u1']);
    const asked = await testChat(sophie).post(id, 'Qui vient ?');
    const given = await chat.reply(id, 'Moi', asked);
    expect(given.replyTo).toEqual(placeOf(asked));
    expect((await testChat(sophie).page(id)).messages).toEqual([asked, given]);
    expect(await testChat(sophie).read(placeOf(given))).toEqual(given);
  });

  it('is the same when it is sent again', async () => {
    const { id } = await chat.createChannel('Répété', []);
    const asked = await chat.post(id, 'Une question');
    const sent = { clientId: clientId(), body: said('Une réponse'), recipients: [], replyTo: placeOf(asked) };
    const path = `/api/chat/conversations/${id}/messages`;
    const [once, twice] = [await karim.post(path, sent), await karim.post(path, sent)];
    expect(twice.message).toEqual(once.message);
    expect((await chat.page(id)).messages).toHaveLength(2);
  });

  it('may be an aside to a message of its channel, which stays the channel’s', async () => {
    const { id } = await chat.createChannel('Avec aparté', ['u1', 'u3']);
    const asked = await testChat(elodie).post(id, 'À tous');
    const aside = await chat.reply(id, 'Entre nous', asked, ['u1']);
    expect(aside.conversationId).not.toBe(id);
    expect(aside.replyTo).toEqual(placeOf(asked));
    const next = await chat.reply(id, 'Toujours entre nous', aside, ['u1']);
    expect(next).toMatchObject({ conversationId: aside.conversationId, replyTo: placeOf(aside) });
    expect((await testChat(elodie).page(id)).messages).toEqual([asked]);
    expect(JSON.stringify(await testChat(elodie).resume({}))).not.toContain('ntre nous');
  });

  it('stays when what it answers is deleted, and shows nothing of it', async () => {
    const { id } = await chat.createChannel('Disparue', ['u1']);
    const asked = await chat.post(id, 'Question retirée');
    const given = await testChat(sophie).reply(id, 'Trop tard', asked);
    await chat.remove(asked);
    expect(await testChat(sophie).read(placeOf(given))).toEqual(given);
    expect(await testChat(sophie).read(placeOf(asked))).toMatchObject({ body: null, replyTo: null });
    expect(await answer(karim, id, placeOf(asked))).toEqual([200, '']);
  });
});

describe('an answer elsewhere is refused', () => {
  it('to another conversation, even one that is the writer’s own', async () => {
    const { id } = await chat.createChannel('Ici', ['u1']);
    const other = await chat.createChannel('Là', ['u1']);
    const there = await chat.post(other.id, 'Là-bas');
    expect(await answer(karim, id, placeOf(there))).toEqual(refused);
  });

  it('to a conversation of others, or to one that does not exist, in the same words', async () => {
    const { id } = await chat.createChannel('À nous', ['u1']);
    const { id: others } = await testChat(elodie).openDirect(['u1']);
    const secret = await testChat(elodie).post(others, 'Pas pour Karim');
    expect(await answer(karim, id, placeOf(secret))).toEqual(refused);
    expect(await answer(karim, id, { conversationId: 'no-such', seq: 1 })).toEqual(refused);
  });

  it('in the channel to a message of an aside: it would tell that there is one', async () => {
    const { id } = await chat.createChannel('Indiscret', ['u1', 'u3']);
    const aside = await chat.post(id, 'À Sophie seule', ['u1']);
    expect(await answer(karim, id, placeOf(aside))).toEqual(refused);
    expect(await answer(karim, id, placeOf(aside), ['u3'])).toEqual(refused);
  });

  it('in a private discussion to a message of the channel it was written in', async () => {
    const { id } = await chat.createChannel('Public', ['u1']);
    const sent = await testChat(sophie).post(id, 'Au canal');
    // Élodie is not in it: the answer becomes a discussion with her.
    expect(await answer(karim, id, placeOf(sent), ['u3'])).toEqual(refused);
  });

  it('to a place that is not taken yet', async () => {
    const { id } = await chat.createChannel('Trop tôt', []);
    expect(await answer(karim, id, { conversationId: id, seq: 1 })).toEqual(refused);
  });

  it('to what was written before a newcomer came, whose words they cannot fetch either', async () => {
    const { id } = await chat.createChannel('Passé', ['u1']);
    const old = await chat.post(id, 'Avant');
    await karim.put(`/api/chat/conversations/${id}/members`, { members: ['u1', 'u3'] });
    expect(await answer(elodie, id, placeOf(old))).toEqual(refused);
    const quoting = await chat.reply(id, 'Comme dit avant', old);
    expect((await testChat(elodie).page(id)).messages).toEqual([quoting]);
    const quoted = await elodie.request('GET', messagePath(old));
    expect([quoted.status, quoted.error.code]).toEqual([404, 'chat.messageNotFound']);
  });

  it('in a shape that is not a place', async () => {
    const { id } = await chat.createChannel('Forme', []);
    for (const place of [{ conversationId: id }, { conversationId: id, seq: 0 }, 'm1']) {
      expect(await answer(karim, id, place)).toEqual([400, 'platform.invalid']);
    }
  });

  it('and nothing of it is kept: neither a message nor a discussion', async () => {
    const { id } = await chat.createChannel('Sans trace', ['u1']);
    const before = (await chat.conversations()).length;
    expect(await answer(karim, id, { conversationId: id, seq: 9 }, ['u4'])).toEqual(refused);
    expect(await chat.conversations()).toHaveLength(before);
    expect(await chat.conversation(id)).toMatchObject({ lastSeq: 0 });
  });
});

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient, TestSocket } from '../../../../test/support/test-client.ts';
import { conversationTopic, type MessageChanged } from '../contract/events.ts';
import type { Message, MessagePlace } from '../contract/messages.ts';
import { clientId, messagePath, said, testChat } from './test-chat.ts';

/** An administrator. */
const [app, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');
const chat = testChat(karim);

/** A channel of Karim’s with Sophie and Yann in it. */
const newChannel = async (name: string) => (await chat.createChannel(name, ['u1', 'u4'])).id;

const elsewhere = { status: 404, code: 'chat.conversationNotFound' };

async function refusal(client: TestClient, method: string, path: string, body?: unknown) {
  const { status, error } = await client.request(method, path, body);
  return { status, code: error.code };
}

async function rowOf(place: MessagePlace): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from chat_messages where conversation_id = ${place.conversationId} and seq = ${place.seq}`.execute(
    app.application.platform.db.read,
  );
  return rows[0]!;
}

describe('editing', () => {
  it('gives a message other words in its place, says when, and tells everybody who reads it', async () => {
    const id = await newChannel('Corrections');
    const sent = await chat.post(id, 'Livraison mardy');
    const socket = await sophie.live();
    await socket.subscribe(conversationTopic(id));
    app.clock.advance(60_000);
    const edited = await chat.edit(sent, 'Livraison mardi');
    expect(edited).toEqual({
      ...sent,
      rev: 2,
      body: said('Livraison mardi'),
      editedAt: app.clock.now(),
    });
    expect(await socket.event(conversationTopic(id), 'message.changed')).toEqual({
      ...{ conversationId: id, rev: 2, previousRev: 1, seq: 1, message: edited },
    });
    expect(await testChat(sophie).read(sent)).toEqual(edited);
    expect(await rowOf(sent)).toMatchObject({ text: 'Livraison mardi' });
  });

  it('is repeated without another change', async () => {
    const id = await newChannel('Deux fois');
    const sent = await chat.post(id, 'un');
    const once = await chat.edit(sent, 'deux');
    expect(await chat.edit(sent, 'deux')).toEqual(once);
    expect(await chat.conversation(id)).toMatchObject({ rev: 2, lastSeq: 1 });
  });

  it.each([
    ['nothing', null, 422, 'chat.messageEmpty'],
    ['an empty document', { type: 'doc', content: [{ type: 'paragraph' }] }, 422, 'rich-text.empty'],
    ['too much', said('x'.repeat(100_000)), 422, 'rich-text.tooLong'],
    ['HTML', '<b>gras</b>', 400, 'platform.invalid'],
  ])('to %s is refused and changes nothing', async (_name, body, status, code) => {
    const id = await newChannel(`Refus ${code}`);
    const sent = await chat.post(id, 'Tel quel');
    expect(await refusal(karim, 'PUT', messagePath(sent), { body })).toEqual({ status, code });
    expect(await chat.read(sent)).toEqual(sent);
  });
});

describe('deleting', () => {
  it('leaves a tombstone that keeps nothing, in the row either', async () => {
    const id = await newChannel('Regrets');
    const first = await testChat(sophie).post(id, 'Question');
    const sent = await chat.reply(id, 'Parole regrettable', first);
    await chat.edit(sent, 'Parole très regrettable');
    await testChat(sophie).react(sent, '😮');
    app.clock.advance(1_000);
    const tombstone = await chat.remove(sent);
    expect(tombstone).toEqual({
      ...sent,
      ...{ rev: 5, body: null, files: [], replyTo: null, reactions: [] },
      ...{ editedAt: tombstone.editedAt, deletedAt: app.clock.now() },
    });
    const { body, text, files, reactions, reply_conversation_id, reply_seq } = await rowOf(sent);
    expect({ body, text, files, reactions, reply_conversation_id, reply_seq }).toEqual({
      ...{ body: '', text: '', files: '[]', reactions: '[]' },
      ...{ reply_conversation_id: null, reply_seq: null },
    });
    expect((await testChat(sophie).page(id)).messages).toEqual([first, tombstone]);
    expect(await testChat(sophie).read(sent)).toEqual(tombstone);
  });

  it.each([
    ['PUT', '', { body: said('Encore là') }],
    ['DELETE', '', undefined],
    ['PUT', '👍', {}],
    ['DELETE', '👍', undefined],
  ])('ends all that can be done with it: %s %s', async (method, emoji, body) => {
    const id = await newChannel(`Après ${method} ${emoji === '' ? 'message' : 'réaction'}`);
    const sent = await chat.post(id, 'Éphémère');
    const tombstone = await chat.remove(sent);
    const path = messagePath(sent, emoji === '' ? undefined : emoji);
    expect(await refusal(karim, method, path, body)).toEqual({ status: 409, code: 'chat.messageDeleted' });
    expect(await chat.read(sent)).toEqual(tombstone);
  });

  it('does not change what is unread, nor the places that follow', async () => {
    const id = await newChannel('Comptes justes');
    const sent = await chat.post(id, 'un');
    await chat.post(id, 'deux');
    const before = await testChat(sophie).conversation(id);
    await chat.edit(sent, 'un, corrigé');
    await testChat(sophie).react(sent, '👍');
    await chat.remove(sent);
    const after = await testChat(sophie).conversation(id);
    expect([after?.lastSeq, after?.own]).toEqual([before?.lastSeq, before?.own]);
    expect((await chat.post(id, 'trois')).seq).toBe(3);
  });
});

describe('only its author', () => {
  it.each(['PUT', 'DELETE'])(
    '%s of another’s message is refused, to an administrator too',
    async (method) => {
      const id = await newChannel(`À chacun ses mots ${method}`);
      const sent = await chat.post(id, 'De Karim');
      const body = method === 'PUT' ? { body: said('De Sophie') } : undefined;
      const answer = await refusal(sophie, method, messagePath(sent), body);
      expect(answer).toEqual({ status: 403, code: 'chat.notYourMessage' });
      expect(await chat.read(sent)).toEqual(sent);
      expect(await chat.conversation(id)).toMatchObject({ rev: 1 });
    },
  );

  it.each([
    ['GET', undefined, undefined],
    ['PUT', undefined, { body: said('Intrusion') }],
    ['DELETE', undefined, undefined],
    ['PUT', '👍', {}],
    ['DELETE', '👍', undefined],
  ])('…and where somebody is not, nothing exists: %s %s', async (method, emoji, body) => {
    const sent = await chat.post(
      await newChannel(`Sans Élodie ${method} ${emoji ? 'r' : 'm'}`),
      'Pas pour elle',
    );
    const nowhere = { conversationId: 'no-such', seq: 1 };
    for (const place of [sent, nowhere]) {
      expect(await refusal(elodie, method, messagePath(place, emoji), body)).toEqual(elsewhere);
    }
    // Nor for an administrator, in a discussion of others.
    const direct = await chat.post((await chat.openDirect(['u3'])).id, 'Entre Karim et Élodie');
    expect(await refusal(sophie, method, messagePath(direct, emoji), body)).toEqual(elsewhere);
    expect(await chat.read(sent)).toEqual(sent);
  });

  it('a place that is not taken answers that there is no such message', async () => {
    const id = await newChannel('Place libre');
    const place = { conversationId: id, seq: 1 };
    const expected = { status: 404, code: 'chat.messageNotFound' };
    expect(await refusal(karim, 'GET', messagePath(place))).toEqual(expected);
    expect(await refusal(karim, 'DELETE', messagePath(place))).toEqual(expected);
  });
});

describe('in an archived channel', () => {
  it('nothing changes any more, and everything stays to be read', async () => {
    const id = await newChannel('Terminé');
    const sent = await chat.post(id, 'Dernier mot');
    await karim.post(`/api/chat/conversations/${id}/archive`);
    const archived = { status: 409, code: 'chat.channelArchived' };
    expect(await refusal(karim, 'PUT', messagePath(sent), { body: said('Ajout') })).toEqual(archived);
    expect(await refusal(karim, 'DELETE', messagePath(sent))).toEqual(archived);
    expect(await refusal(sophie, 'PUT', messagePath(sent, '👍'), {})).toEqual(archived);
    const reply = { clientId: clientId(), body: said('Réponse'), recipients: [], replyTo: placeOf(sent) };
    expect(await refusal(karim, 'POST', `/api/chat/conversations/${id}/messages`, reply)).toEqual(archived);
    expect(await testChat(sophie).read(sent)).toEqual(sent);
  });
});

const placeOf = ({ conversationId, seq }: Message): MessagePlace => ({ conversationId, seq });

describe('the newest message in the list', () => {
  it('follows what becomes of it, and not of an older one', async () => {
    const id = await newChannel('Aperçu');
    const [older, newest] = [await chat.post(id, 'ancien'), await chat.post(id, 'récent')];
    await chat.edit(older, 'ancien, corrigé');
    const preview = async () => (await testChat(sophie).conversation(id))?.lastMessage;
    expect(await preview()).toMatchObject({ seq: 2, text: 'récent', isDeleted: false });
    await chat.edit(newest, 'récent, corrigé');
    expect(await preview()).toMatchObject({ text: 'récent, corrigé' });
    await chat.remove(newest);
    expect(await preview()).toMatchObject({ seq: 2, text: '', files: 0, isDeleted: true });
  });
});

const changesHeard = ({ frames }: TestSocket) =>
  frames.flatMap((frame) =>
    frame.type === 'event' && frame.event === 'message.changed' ? [frame.data as MessageChanged] : [],
  );

describe('a newcomer who may not read what was before', () => {
  it('never gets an old message by its edit, deletion or reactions; the others hear all of it', async () => {
    const id = await newChannel('Avant Élodie');
    const old = await chat.post(id, 'Premier secret');
    await karim.put(`/api/chat/conversations/${id}/members`, { members: ['u1', 'u3', 'u4'] });
    const seen = (await testChat(sophie).conversation(id))!.rev;
    const seenByNewcomer = (await testChat(elodie).conversation(id))!.rev;
    const [newcomer, reader] = [await elodie.live(), await sophie.live()];
    for (const socket of [newcomer, reader]) await socket.subscribe(conversationTopic(id));

    const edited = await chat.edit(old, 'Deuxième secret');
    expect(await newcomer.event(conversationTopic(id), 'message.changed')).toEqual({
      ...{ conversationId: id, rev: edited.rev, previousRev: edited.rev - 1, seq: 1, message: null },
    });
    expect(await reader.event(conversationTopic(id), 'message.changed')).toEqual({
      ...{ conversationId: id, rev: edited.rev, previousRev: edited.rev - 1, seq: 1, message: edited },
    });
    expect(edited).toMatchObject({ body: said('Deuxième secret') });
    const reacted = await testChat(sophie).react(old, '🔒');
    const news = await chat.post(id, 'Bienvenue');
    await newcomer.event(conversationTopic(id), 'message.posted');
    expect(JSON.stringify(newcomer.frames)).not.toMatch(/secret|🔒/);
    await reader.event(conversationTopic(id), 'message.posted');
    const told = [edited.rev, reacted.rev].map((rev) => ({ rev, previousRev: rev - 1, seq: 1 }));
    expect(changesHeard(newcomer)).toEqual(
      told.map((change) => ({ conversationId: id, ...change, message: null })),
    );
    expect(changesHeard(reader).map(({ message }) => message)).toEqual([edited, reacted]);

    const resumed = await testChat(sophie).resume({ [id]: seen });
    const changes = (of: typeof resumed) =>
      of.conversations.find(({ conversation }) => conversation.id === id)?.changes;
    expect(changes(resumed)).toEqual([reacted, news]);
    expect(changes(await testChat(elodie).resume({ [id]: seenByNewcomer }))).toEqual([news]);
    expect((await testChat(elodie).page(id)).messages).toEqual([news]);
    const hidden = { status: 404, code: 'chat.messageNotFound' };
    expect(await refusal(elodie, 'GET', messagePath(old))).toEqual(hidden);
    expect(await refusal(elodie, 'PUT', messagePath(old, '👍'), {})).toEqual(hidden);
    expect(await refusal(elodie, 'PUT', messagePath(old), { body: said('Vu') })).toEqual(hidden);
    await chat.remove(old);
    await newcomer.next(
      (frame) => frame.type === 'event' && (frame.data as { rev?: number }).rev === news.rev + 1,
    );
    expect(JSON.stringify(newcomer.frames)).not.toMatch(/secret|🔒/);
  });
});

describe('resuming', () => {
  it('brings edits, deletions and reactions made meanwhile, each message once, as it is now', async () => {
    const id = await newChannel('Reprise');
    const posted = [await chat.post(id, 'un'), await chat.post(id, 'deux'), await chat.post(id, 'trois')];
    const seen = (await testChat(sophie).conversation(id))!.rev;
    await chat.edit(posted[2]!, 'trois, corrigé');
    const edited = await chat.edit(posted[2]!, 'trois, bien corrigé');
    const removed = await chat.remove(posted[0]!);
    const { conversations } = await testChat(sophie).resume({ [id]: seen });
    const found = conversations.find(({ conversation }) => conversation.id === id);
    expect(found?.changes).toEqual([removed, edited]);
    expect(found?.conversation.lastMessage).toMatchObject({ text: 'trois, bien corrigé' });
  });
});

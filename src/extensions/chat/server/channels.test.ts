import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import { conversationTopic, personTopic } from '../contract/events.ts';
import { testChat } from './test-chat.ts';

const [app, sophie, karim] = await openForFile('smarchand', 'kbenali');

describe('creating a channel', () => {
  it('is open to anybody, who then owns it', async () => {
    const channel = await testChat(karim).createChannel('  Livraison   du mardi ', ['u1', 'u1', 'u2']);
    expect(channel).toMatchObject({ kind: 'channel', name: 'Livraison du mardi', color: 'blue' });
    const byId = [...channel.members].sort((one, other) => one.userId.localeCompare(other.userId));
    expect(byId).toEqual([
      { userId: 'u1', role: 'member' },
      { userId: 'u2', role: 'owner' },
    ]);
    expect(await testChat(sophie).conversation(channel.id)).toEqual(channel);
  });

  it('is told at once to the chosen colleagues', async () => {
    const socket = await sophie.live();
    await socket.subscribe(personTopic('u1'));
    const channel = await testChat(karim).createChannel('Annoncé', ['u1']);
    const added = await socket.event(personTopic('u1'), 'conversation.added');
    expect(added).toEqual({ conversationId: channel.id });
  });

  it.each([
    ['an empty name', { name: '   ', color: 'red', members: [] }, 422, 'chat.channelNameEmpty', '/name'],
    [
      'an invisible name',
      { name: '\u200B\u202E', color: 'red', members: [] },
      422,
      'chat.channelNameEmpty',
      '/name',
    ],
    [
      'a name of hers',
      { name: 'machine A CAFE', color: 'red', members: [] },
      422,
      'chat.channelNameTaken',
      '/name',
    ],
    [
      'an unknown colleague',
      { name: 'X', color: 'red', members: ['u99'] },
      422,
      'chat.personUnknown',
      '/members',
    ],
    [
      'too long a name',
      { name: 'x'.repeat(200), color: 'red', members: [] },
      400,
      'platform.invalid',
      '/name',
    ],
    ['an unknown colour', { name: 'X', color: 'mauve', members: [] }, 400, 'platform.invalid', '/color'],
  ])('with %s is refused at its field', async (_name, sent, status, code, path) => {
    const answer = await sophie.request('POST', '/api/chat/conversations', sent);
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(answer.error.fields.map((field) => field.path)).toContain(path);
  });

  it('takes a name of smileys, and one without what could turn the text around', async () => {
    const smileys = await testChat(sophie).createChannel('🐱☕', ['u2']);
    const turned = await testChat(sophie).createChannel('Compta\u202Efdp', ['u2']);
    expect([smileys.name, turned.name]).toEqual(['🐱☕', 'Comptafdp']);
  });
});

describe('renaming and recolouring a channel', () => {
  it('is open to every member and seen by all at once', async () => {
    const socket = await sophie.live();
    await socket.subscribe(conversationTopic('ch4'));
    await karim.put('/api/chat/conversations/ch4', { name: 'Atelier', color: 'teal' });
    const changed = await socket.event(conversationTopic('ch4'), 'conversation.changed');
    expect(changed).toMatchObject({ name: 'Atelier', color: 'teal', rev: 6, previousRev: 5 });
    expect(changed.members).toEqual((await testChat(sophie).conversation('ch4'))?.members);
    expect(await testChat(sophie).conversation('ch4')).toMatchObject({ name: 'Atelier', rev: 6, lastSeq: 5 });
  });

  it('to what it is already changes nothing', async () => {
    const before = await testChat(sophie).conversation('ch2');
    await sophie.put('/api/chat/conversations/ch2', { name: before!.name, color: before!.color });
    expect(await testChat(sophie).conversation('ch2')).toEqual(before);
  });

  it('to the name of another channel of the person is refused', async () => {
    const answer = await sophie.request('PUT', '/api/chat/conversations/ch2', {
      ...{ name: 'Administratif', color: 'red' },
    });
    expect([answer.status, answer.error.code]).toEqual([422, 'chat.channelNameTaken']);
  });

  it('does not exist for a direct discussion', async () => {
    const direct = await testChat(sophie).openDirect(['u2']);
    const path = `/api/chat/conversations/${direct.id}`;
    const rename = await sophie.request('PUT', path, { name: 'Duo', color: 'red' });
    const leave = await sophie.request('POST', `${path}/leave`);
    expect([rename.status, leave.status]).toEqual([404, 404]);
  });
});

describe('the members of a channel', () => {
  it('are the business of its owner', async () => {
    const { id } = await testChat(sophie).createChannel('À Sophie', ['u2']);
    const path = `/api/chat/conversations/${id}/members`;
    const refused = await karim.request('PUT', path, { members: ['u2', 'u6'] });
    expect([refused.status, refused.error.code]).toEqual([403, 'chat.ownerOnly']);
    const unknown = await sophie.request('PUT', path, { members: ['u2', 'u99'] });
    expect([unknown.status, unknown.error.code]).toEqual([422, 'chat.personUnknown']);
    expect((await testChat(sophie).conversation(id))?.members).toHaveLength(2);
  });

  it('change for everybody at once, and the owner cannot be forgotten', async () => {
    const { id } = await testChat(sophie).createChannel('Changeant', ['u2', 'u3']);
    const socket = await karim.live();
    await socket.subscribe(conversationTopic(id));
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u2', 'u4'] });
    const { members } = await socket.event(conversationTopic(id), 'conversation.changed');
    expect(members).toEqual((await testChat(karim).conversation(id))?.members);
    expect(members.map((member: { userId: string }) => member.userId).sort()).toEqual(['u1', 'u2', 'u4']);
    expect(members).toContainEqual({ userId: 'u1', role: 'owner' });
  });

  it('have an owner again when theirs leaves: the one who came first', async () => {
    const { id } = await testChat(sophie).createChannel('Succession', []);
    app.clock.advance(1000);
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u4'] });
    app.clock.advance(1000);
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u2', 'u4'] });
    await sophie.post(`/api/chat/conversations/${id}/leave`);
    expect((await testChat(karim).conversation(id))?.members).toEqual([
      { userId: 'u4', role: 'owner' },
      { userId: 'u2', role: 'member' },
    ]);
    expect(await testChat(sophie).conversation(id)).toBeUndefined();
  });
});

describe('a direct discussion', () => {
  it('of the same people is always the same, whoever asks and in whatever order', async () => {
    const asked = await Promise.all([
      testChat(sophie).openDirect(['u2', 'u4']),
      testChat(karim).openDirect(['u4', 'u1']),
      testChat(sophie).openDirect(['u4', 'u2', 'u1']),
    ]);
    expect(new Set(asked.map((direct) => direct.id)).size).toBe(1);
    const other = await testChat(sophie).openDirect(['u2']);
    expect(other.id).not.toBe(asked[0].id);
  });

  it('with oneself alone, or with nobody known, is refused', async () => {
    const oneself = await sophie.request('POST', '/api/chat/conversations/direct', { people: ['u1'] });
    const unknown = await sophie.request('POST', '/api/chat/conversations/direct', { people: ['u99'] });
    expect([oneself.error.code, unknown.error.code]).toEqual(['chat.recipientsSelf', 'chat.personUnknown']);
  });
});

import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import { conversationTopic } from '../contract/events.ts';
import { mostReactions } from '../contract/messages.ts';
import { messagePath, testChat } from './test-chat.ts';

const [, sophie, karim] = await openForFile('smarchand', 'kbenali');
const chat = testChat(karim);

async function newMessage(channel: string) {
  const { id } = await chat.createChannel(channel, ['u1']);
  return chat.post(id, 'Réagissez');
}

describe('a reaction', () => {
  it('is put by anybody who reads, in the order they came, and told to all of them', async () => {
    const sent = await newMessage('Applaudissements');
    const topic = conversationTopic(sent.conversationId);
    const socket = await sophie.live();
    await socket.subscribe(topic);
    await chat.react(sent, '👏');
    await testChat(sophie).react(sent, '🎉');
    const reacted = await testChat(sophie).react(sent, '👏');
    const reactions = [
      { emoji: '👏', userIds: ['u2', 'u1'] },
      { emoji: '🎉', userIds: ['u1'] },
    ];
    expect(reacted).toEqual({ ...sent, rev: 4, reactions });
    const last = await socket.next(
      (frame) => frame.type === 'event' && (frame.data as { rev: number }).rev === 4,
    );
    expect(last).toMatchObject({ event: 'message.changed', data: { seq: 1, message: reacted } });
  });

  it('is put and taken once, however often one asks', async () => {
    const sent = await newMessage('Une fois');
    const once = await chat.react(sent, '👍');
    expect(await chat.react(sent, '👍')).toEqual(once);
    const without = await chat.unreact(sent, '👍');
    expect(without).toEqual({ ...sent, rev: 3, reactions: [] });
    expect(await chat.unreact(sent, '👍')).toEqual(without);
    expect(await chat.conversation(sent.conversationId)).toMatchObject({ rev: 3 });
  });

  it('of another person stays when one takes one’s own', async () => {
    const sent = await newMessage('À deux');
    await chat.react(sent, '👍');
    await testChat(sophie).react(sent, '👍');
    expect((await chat.unreact(sent, '👍')).reactions).toEqual([{ emoji: '👍', userIds: ['u1'] }]);
    expect((await chat.unreact(sent, '👍')).reactions).toEqual([{ emoji: '👍', userIds: ['u1'] }]);
  });

  it('does not make a message new, nor edited', async () => {
    const sent = await newMessage('Toujours lu');
    await sophie.post(`/api/chat/conversations/${sent.conversationId}/read`, { seq: 1 });
    const before = await testChat(sophie).conversation(sent.conversationId);
    const reacted = await chat.react(sent, '👀');
    const after = await testChat(sophie).conversation(sent.conversationId);
    expect(reacted.editedAt).toBeNull();
    expect([after?.lastSeq, after?.own]).toEqual([before?.lastSeq, before?.own]);
  });
});

describe('one emoji', () => {
  it.each(['👍', '👍🏿', '❤️', '🇫🇷', '1️⃣', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🧑🏻‍❤️‍💋‍🧑🏿'])('%s is taken', async (emoji) => {
    const sent = await newMessage(
      `Emoji ${[...emoji].map((part) => part.codePointAt(0)).join(' ')}`.slice(0, 60),
    );
    expect((await chat.react(sent, emoji)).reactions).toEqual([{ emoji, userIds: ['u2'] }]);
    expect((await chat.unreact(sent, emoji)).reactions).toEqual([]);
  });

  it.each([
    ['a word', 'bravo', 422, 'chat.notAnEmoji'],
    ['a digit', '1', 422, 'chat.notAnEmoji'],
    ['two emoji', '👍👍', 422, 'chat.notAnEmoji'],
    ['an emoji and a word', '👍ok', 422, 'chat.notAnEmoji'],
    ['markup', '<img src=x>', 422, 'chat.notAnEmoji'],
    ['a right-to-left override', '\u202E', 422, 'chat.notAnEmoji'],
    ['64 letters', 'x'.repeat(64), 422, 'chat.notAnEmoji'],
    ['65 letters', 'x'.repeat(65), 400, 'platform.invalid'],
  ])('%s is not', async (_name, emoji, status, code) => {
    const sent = await newMessage(`Refus ${_name}`);
    const answer = await karim.request('PUT', messagePath(sent, emoji), {});
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(await chat.read(sent)).toEqual(sent);
  });

  it(`different from the first ${mostReactions} is one too many; one of these is not`, async () => {
    const sent = await newMessage('Foule');
    const faces = Array.from({ length: mostReactions + 1 }, (_, at) => String.fromCodePoint(0x1f600 + at));
    for (const face of faces.slice(0, mostReactions)) await chat.react(sent, face);
    const answer = await testChat(sophie)
      .read(sent)
      .then(() => sophie.request('PUT', messagePath(sent, faces.at(-1)), {}));
    expect([answer.status, answer.error.code, answer.error.data]).toEqual([
      ...[409, 'chat.tooManyReactions', { limit: mostReactions }],
    ]);
    const joined = await testChat(sophie).react(sent, faces[0]!);
    expect(joined.reactions).toHaveLength(mostReactions);
    expect(joined.reactions[0]).toEqual({ emoji: faces[0], userIds: ['u2', 'u1'] });
  });
});

import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import { testChat } from './test-chat.ts';

const [, sophie, karim] = await openForFile('smarchand', 'kbenali');
const chat = testChat(sophie);

/** The map a device holds when it has seen everything. */
async function seenBy(client: TestClient): Promise<Record<string, number>> {
  const listed = await testChat(client).conversations();
  return Object.fromEntries(listed.map((conversation) => [conversation.id, conversation.rev]));
}

describe('resuming', () => {
  it('with everything seen brings nothing but what is one’s own', async () => {
    const resumed = await chat.resume(await seenBy(sophie));
    expect([resumed.conversations, resumed.lost]).toEqual([[], []]);
    const listed = await chat.conversations();
    expect(resumed.own).toEqual(listed.map(({ id, own }) => ({ conversationId: id, own })));
  });

  it('brings the messages missed, and only those', async () => {
    const { id } = await chat.createChannel('Absence', ['u2']);
    await chat.post(id, 'Vu');
    const seen = await seenBy(karim);
    const missed = [await chat.post(id, 'Manqué 1'), await chat.post(id, 'Manqué 2')];
    const resumed = await testChat(karim).resume(seen);
    const conversation = await testChat(karim).conversation(id);
    expect(resumed.conversations).toEqual([{ conversation, changes: missed }]);
  });

  it('brings a new name without any message', async () => {
    const { id } = await chat.createChannel('Avant', ['u2']);
    await chat.post(id, 'Vu');
    const seen = await seenBy(karim);
    await sophie.put(`/api/chat/conversations/${id}`, { name: 'Après', color: 'pink' });
    const resumed = await testChat(karim).resume(seen);
    expect(resumed.conversations).toEqual([
      { conversation: await testChat(karim).conversation(id), changes: [] },
    ]);
    expect(resumed.conversations[0]?.conversation).toMatchObject({ name: 'Après', rev: 2, lastSeq: 1 });
  });

  it('brings what is new and names what is lost', async () => {
    const { id: lost } = await chat.createChannel('Perdu', ['u2']);
    const seen = await seenBy(karim);
    await sophie.put(`/api/chat/conversations/${lost}/members`, { members: [] });
    const { id: found } = await chat.createChannel('Trouvé', ['u2']);
    const resumed = await testChat(karim).resume(seen);
    expect(resumed.lost).toEqual([lost]);
    expect(resumed.conversations).toEqual([
      { conversation: await testChat(karim).conversation(found), changes: null },
    ]);
  });

  it('from very far behind asks to read again rather than to catch up', async () => {
    const { id } = await chat.createChannel('Très loin', ['u2']);
    const seen = await seenBy(karim);
    await Promise.all(Array.from({ length: 201 }, (_, index) => chat.post(id, `n° ${index}`)));
    const far = await testChat(karim).resume(seen);
    expect(far.conversations.map(({ changes }) => changes)).toEqual([null]);
    const near = await testChat(karim).resume({ ...seen, [id]: 1 });
    expect(near.conversations[0]?.changes?.map((message) => message.seq)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 2),
    );
  });

  it('from a later state than ours, as after a restored backup, asks to read again', async () => {
    const seen = await seenBy(karim);
    const resumed = await testChat(karim).resume({ ...seen, ch1: 999 });
    expect(resumed.conversations).toEqual([
      { conversation: await testChat(karim).conversation('ch1'), changes: null },
    ]);
  });

  it('does not bring what was written before the person came back', async () => {
    const { id } = await chat.createChannel('Retour', ['u2']);
    const seen = await seenBy(karim);
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: [] });
    await chat.post(id, 'En son absence');
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u2'] });
    const after = await chat.post(id, 'À son retour');
    const resumed = await testChat(karim).resume(seen);
    expect(resumed.conversations.map(({ changes }) => changes)).toEqual([[after]]);
  });

  it.each([
    ['a list', []],
    ['a text for a number', { ch1: 'deux' }],
    ['an id that cannot be one', { 'chat/ch1': 1 }],
    ['a negative number', { ch1: -1 }],
  ])('with %s is refused', async (_name, conversations) => {
    const answer = await sophie.request('POST', '/api/chat/resume', { conversations });
    expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
  });
});

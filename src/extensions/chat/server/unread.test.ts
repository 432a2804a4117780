import { describe, expect, it } from 'vitest';
import type { OwnStateOf } from '../contract/conversations.ts';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import { personTopic } from '../contract/events.ts';
import { testChat } from './test-chat.ts';

const [app, sophie, karim] = await openForFile('smarchand', 'kbenali');

async function unread(client: TestClient, id: string): Promise<number> {
  const conversation = (await testChat(client).conversation(id))!;
  return conversation.lastSeq - conversation.own.readSeq;
}

const markRead = (client: TestClient, id: string, seq: number) =>
  client.post<OwnStateOf>(`/api/chat/conversations/${id}/read`, { seq });

const markedUpTo = async (client: TestClient, id: string, seq: number) =>
  (await markRead(client, id, seq)).own.readSeq;

describe('what is unread', () => {
  it('counts the messages of others since the read mark, never one’s own', async () => {
    const { id } = await testChat(sophie).createChannel('Compte', ['u2']);
    for (const text of ['un', 'deux', 'trois']) await testChat(sophie).post(id, text);
    expect([await unread(sophie, id), await unread(karim, id)]).toEqual([0, 3]);
    await markRead(karim, id, 2);
    expect(await unread(karim, id)).toBe(1);
    await testChat(karim).post(id, 'quatre');
    expect([await unread(sophie, id), await unread(karim, id)]).toEqual([1, 0]);
  });

  it('never grows again by marking, and never passes the last message', async () => {
    const { id } = await testChat(sophie).createChannel('Marque', ['u2']);
    for (const text of ['un', 'deux']) await testChat(sophie).post(id, text);
    expect(await markedUpTo(karim, id, 2)).toBe(2);
    expect(await markedUpTo(karim, id, 1)).toBe(2);
    expect(await markedUpTo(karim, id, 1_000)).toBe(2);
    await testChat(sophie).post(id, 'trois');
    expect(await unread(karim, id)).toBe(1);
  });

  it('past what any conversation can hold is refused by its shape', async () => {
    const { id } = await testChat(sophie).createChannel('Trop loin', []);
    const path = `/api/chat/conversations/${id}`;
    const beyond = 2_147_483_648;
    const answers = [
      await sophie.request('POST', `${path}/read`, { seq: beyond }),
      await sophie.request('GET', `${path}/messages?before=${beyond}`),
    ];
    expect(answers.map(({ status, error }) => [status, error.code])).toEqual([
      [400, 'platform.invalid'],
      [400, 'platform.invalid'],
    ]);
    expect(await markedUpTo(sophie, id, beyond - 1)).toBe(0);
  });

  it('is not changed by a new name', async () => {
    const { id } = await testChat(sophie).createChannel('Ancien nom', ['u2']);
    await testChat(sophie).post(id, 'un');
    await sophie.put(`/api/chat/conversations/${id}`, { name: 'Nouveau nom', color: 'red' });
    expect(await unread(karim, id)).toBe(1);
  });

  it('is shared by the devices of a person, and by nobody else', async () => {
    const { id } = await testChat(sophie).createChannel('Appareils', ['u2']);
    const sent = await testChat(sophie).post(id, 'un');
    const [device, others] = [await karim.live(), await sophie.live()];
    await device.subscribe(personTopic('u2'));
    await others.subscribe(personTopic('u1'));
    await markRead(karim, id, sent.seq);
    expect(await device.event(personTopic('u2'), 'own.changed')).toMatchObject({
      changes: [{ conversationId: id, own: { readSeq: 1 } }],
    });
    expect(others.frames.filter((frame) => frame.type === 'event')).toEqual([]);
  });

  it.each([-1, 1.5, 'deux', null])('is not moved by %j', async (seq) => {
    const answer = await sophie.request('POST', '/api/chat/conversations/ch1/read', { seq });
    expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
  });
});

it('on the demonstration’s morning, Chloé has stars where something new waits for her, and nowhere else', async () => {
  const chloe = await app.signIn('cdupre');
  const listed = await testChat(chloe).conversations();
  const stars = listed.map((conversation) => [
    conversation.name ?? conversation.kind,
    conversation.lastSeq - conversation.own.readSeq,
  ]);
  expect(Object.fromEntries(stars)).toEqual({ Administratif: 1, 'Machine à café': 2, direct: 1 });
  await markRead(chloe, 'ch3', 2);
  expect([await unread(chloe, 'ch3'), await unread(chloe, 'ch1')]).toEqual([0, 1]);
});

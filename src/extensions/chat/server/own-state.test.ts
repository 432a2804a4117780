import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import type { TestClient, TestSocket } from '../../../../test/support/test-client.ts';
import type { OwnStateOf, OwnStates } from '../contract/conversations.ts';
import { conversationTopic, personTopic } from '../contract/events.ts';
import { testChat } from './test-chat.ts';

const [, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');

const path = (id: string) => `/api/chat/conversations/${id}`;
const ownOf = async (client: TestClient, id: string) => (await testChat(client).conversation(id))!.own;
const order = (client: TestClient, conversationIds: string[]) =>
  client.put<OwnStates>('/api/chat/order', { conversationIds });
const events = ({ frames }: TestSocket) => frames.filter((frame) => frame.type === 'event');

/** Karim's other device, and Sophie, who is in the same channel and must hear nothing. */
async function listeners(id: string) {
  const [device, other] = [await karim.live(), await sophie.live()];
  await device.subscribe(personTopic('u2'), conversationTopic(id));
  await other.subscribe(personTopic('u1'), conversationTopic(id));
  return { device, other };
}

/** What Sophie has heard once something that she hears came after it. */
async function heardBefore(other: TestSocket, id: string): Promise<unknown[]> {
  await testChat(elodie).post(id, 'Témoin');
  await other.event(conversationTopic(id), 'message.posted');
  return events(other).filter((frame) => (frame as { event?: string }).event !== 'message.posted');
}

describe('muting and favourites', () => {
  it.each([
    ['isMuted', true],
    ['isMuted', false],
    ['isFavorite', true],
    ['isFavorite', false],
  ])('%s %s is kept for all devices of the person, and for nobody else', async (name, value) => {
    const { id } = await testChat(sophie).createChannel(`À soi ${name} ${value}`, ['u2', 'u3']);
    if (!value) await karim.put(`${path(id)}/own`, { [name]: true });
    const others = await ownOf(sophie, id);
    const { device, other } = await listeners(id);
    const answer = await karim.put<OwnStateOf>(`${path(id)}/own`, { [name]: value });
    expect(answer.own).toMatchObject({ [name]: value });
    expect(await device.event(personTopic('u2'), 'own.changed')).toEqual({ changes: [answer] });
    expect(await ownOf(karim, id)).toEqual(answer.own);
    expect(await ownOf(sophie, id)).toEqual(others);
    expect(await heardBefore(other, id)).toEqual([]);
  });

  it('are apart: what is not named stays, and each change has a greater number', async () => {
    const { id } = await testChat(sophie).createChannel('Séparés', ['u2']);
    await karim.put(`${path(id)}/own`, { isMuted: true });
    const { own } = await karim.put<OwnStateOf>(`${path(id)}/own`, { isFavorite: true });
    expect(own).toEqual({ rev: 2, readSeq: 0, isMuted: true, isFavorite: true, position: null });
  });

  it('of a muted channel go on counting what is unread', async () => {
    const { id } = await testChat(sophie).createChannel('Compté quand même', ['u2']);
    await karim.put(`${path(id)}/own`, { isMuted: true });
    await testChat(sophie).post(id, 'Pour Karim');
    const conversation = (await testChat(karim).conversation(id))!;
    expect([conversation.lastSeq, conversation.own.readSeq]).toEqual([1, 0]);
  });

  it.each([
    ['PUT', '/own', { isMuted: true }],
    ['POST', '/unread', { seq: 1 }],
    ['POST', '/read', { seq: 1 }],
  ])('%s …%s do not exist for somebody outside', async (method, end, body) => {
    const { id } = await testChat(sophie).createChannel(`Dehors ${end}`, ['u2']);
    await testChat(sophie).post(id, 'Un');
    const real = await elodie.request(method, `${path(id)}${end}`, body);
    const invented = await elodie.request(method, `${path('no-such')}${end}`, body);
    expect([real.status, real.body]).toEqual([404, invented.body]);
  });

  it.each([{ isMuted: 'oui' }, { isMuted: null }, { position: 3 }, { readSeq: 0 }])(
    'are not changed by %j',
    async (edit) => {
      const answer = await sophie.request('PUT', `${path('ch1')}/own`, edit);
      expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
    },
  );
});

describe('one’s own order', () => {
  it('is kept as given and told once, to the other devices only', async () => {
    const chat = testChat(karim);
    const ids: string[] = [];
    for (const name of ['Ordre A', 'Ordre B', 'Ordre C']) {
      ids.push((await testChat(sophie).createChannel(name, ['u2', 'u3'])).id);
    }
    const wanted = [ids[2]!, ids[0]!, ids[1]!];
    const { device, other } = await listeners(ids[0]!);
    const { changes } = await order(karim, wanted);
    expect(await device.event(personTopic('u2'), 'own.changed')).toEqual({ changes });
    const listed = new Map((await chat.conversations()).map((one) => [one.id, one.own.position]));
    expect(wanted.map((id) => listed.get(id))).toEqual([0, 1, 2]);
    expect([...listed].filter(([id]) => !wanted.includes(id)).every(([, place]) => place === null)).toBe(
      true,
    );
    for (const id of wanted) expect((await ownOf(sophie, id)).position).toBeNull();
    expect(await heardBefore(other, ids[0]!)).toEqual([]);
  });

  it('tells only what has moved', async () => {
    const [first, second, ...rest] = (await testChat(karim).conversations()).map((one) => one.id);
    await order(karim, [first!, second!, ...rest]);
    const { changes } = await order(karim, [second!, first!, ...rest]);
    expect(changes.map(({ conversationId }) => conversationId).sort()).toEqual([first, second].sort());
    expect((await order(karim, [second!, first!, ...rest])).changes).toEqual([]);
  });

  it('passes over what is not the person’s, and says nothing of it', async () => {
    const { id } = await testChat(sophie).createChannel('Pas à Élodie', ['u2']);
    const [mine] = (await testChat(elodie).conversations()).map((one) => one.id);
    const { changes } = await order(elodie, [id, 'no-such', mine!]);
    expect(JSON.stringify(changes)).not.toContain(id);
    expect((await ownOf(elodie, mine!)).position).toBe(2);
    expect((await ownOf(sophie, id)).position).toBeNull();
  });
});

describe('marking as unread', () => {
  it('brings the star back on the person’s devices, and is heard by nobody else', async () => {
    const { id } = await testChat(sophie).createChannel('À revoir', ['u2', 'u3']);
    for (const text of ['un', 'deux', 'trois']) await testChat(sophie).post(id, text);
    await karim.post(`${path(id)}/read`, { seq: 3 });
    const { device, other } = await listeners(id);
    const answer = await karim.post<OwnStateOf>(`${path(id)}/unread`, { seq: 2 });
    expect(answer.own.readSeq).toBe(1);
    expect(await device.event(personTopic('u2'), 'own.changed')).toEqual({ changes: [answer] });
    expect(await ownOf(karim, id)).toEqual(answer.own);
    expect((await ownOf(sophie, id)).readSeq).toBe(3);
    expect(await heardBefore(other, id)).toEqual([]);
  });

  it('of what is unread already, or not there, changes nothing', async () => {
    const { id } = await testChat(sophie).createChannel('Déjà neuf', ['u2']);
    for (const text of ['un', 'deux']) await testChat(sophie).post(id, text);
    const before = await ownOf(karim, id);
    for (const seq of [0, 1, 2, 3, 1_000]) {
      expect((await karim.post<OwnStateOf>(`${path(id)}/unread`, { seq })).own).toEqual(before);
    }
  });

  it('never reaches what was written before the person came', async () => {
    const { id } = await testChat(sophie).createChannel('Avant lui', []);
    for (const text of ['un', 'deux']) await testChat(sophie).post(id, text);
    await sophie.put(`${path(id)}/members`, { members: ['u2'] });
    const { own } = await karim.post<OwnStateOf>(`${path(id)}/unread`, { seq: 1 });
    expect(own.readSeq).toBe(2);
  });

  it('is undone by reading, with a greater number than before', async () => {
    const { id } = await testChat(sophie).createChannel('Relire', ['u2']);
    await testChat(sophie).post(id, 'un');
    const read = await karim.post<OwnStateOf>(`${path(id)}/read`, { seq: 1 });
    const marked = await karim.post<OwnStateOf>(`${path(id)}/unread`, { seq: 1 });
    const again = await karim.post<OwnStateOf>(`${path(id)}/read`, { seq: 1 });
    expect([read, marked, again].map(({ own }) => [own.rev, own.readSeq])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
    ]);
  });
});

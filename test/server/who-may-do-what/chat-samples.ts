import { clientId, said, testChat } from '../../../src/extensions/chat/server/test-chat.ts';
import type { Message } from '../../../src/extensions/chat/contract/messages.ts';
import { ids } from './people.ts';
import type { Samples, World } from './world.ts';

let channels = 0;

/** A channel of the owner with the member and somebody who has no column. */
export async function channelOf({ people }: World): Promise<string> {
  channels += 1;
  const made = await testChat(people.owner).createChannel(`Canal ${channels}`, [ids.member, ids.third]);
  return made.id;
}

const messageOf = async (world: World): Promise<Message> =>
  testChat(world.people.owner).post(await channelOf(world), 'Bonjour');

/** A word to one person of the channel, who is neither the owner nor the member. */
export const asideOf = async (world: World): Promise<Message> =>
  testChat(world.people.owner).post(await channelOf(world), 'Entre nous', [ids.third]);

async function fileOf(world: World): Promise<string> {
  const { file } = await world.send<{ file: { id: string } }>('/api/chat/files', world.people.owner);
  return file.id;
}

async function sentFileOf(world: World, recipients: string[]): Promise<string> {
  const [id, file] = [await channelOf(world), await fileOf(world)];
  const sent = { clientId: clientId(), body: null, recipients, files: [file] };
  await world.people.owner.post(`/api/chat/conversations/${id}/messages`, sent);
  return file;
}

const place = ({ conversationId: id, seq }: Message) => ({ id, seq });
const inChannel = (body?: unknown) => async (world: World) => ({
  params: { id: await channelOf(world) },
  body,
});
const inAside = (body?: unknown) => async (world: World) => ({
  params: { id: (await asideOf(world)).conversationId },
  body,
});
const onMessage = (body?: unknown) => async (world: World) => ({
  params: { ...place(await messageOf(world)), emoji: '👍' },
  body,
});
const onAside = (body?: unknown) => async (world: World) => ({
  params: { ...place(await asideOf(world)), emoji: '👍' },
  body,
});
const onFile = async (world: World) => ({ params: { id: await fileOf(world) } });
const onSentFile = async (world: World) => ({ params: { id: await sentFileOf(world, []) } });
const onAsideFile = async (world: World) => ({ params: { id: await sentFileOf(world, [ids.third]) } });

const words = { body: said('Autre chose') };
const newMessage = () => ({ clientId: clientId(), body: said('Bonjour'), recipients: [] });
const read = { seq: 0 };
const of = '/api/chat/conversations/:id';

export const chatSamples: Samples = {
  [`POST ${of}/read`]: inChannel(read),
  [`POST ${of}/read@aside`]: inAside(read),
  [`POST ${of}/unread`]: async (world) => {
    const { conversationId: id, seq } = await messageOf(world);
    return { params: { id }, body: { seq } };
  },
  [`PUT ${of}/own`]: inChannel({ isMuted: true }),
  [`PUT ${of}/own@aside`]: inAside({ isMuted: true }),
  [`POST ${of}/join`]: async ({ people }) => {
    const input = { name: 'Canal ouvert', color: 'blue', members: [], access: 'open' };
    return { params: { id: (await people.owner.post('/api/chat/conversations', input)).id } };
  },
  [`POST ${of}/join@members`]: inChannel(),
  [`PUT ${of}`]: inChannel({ name: 'Renommé', color: 'blue' }),
  [`PUT ${of}/settings`]: inChannel({ access: 'members', history: 'all' }),
  [`PUT ${of}/members`]: inChannel({ members: [ids.member] }),
  [`PUT ${of}/owner`]: inChannel({ userId: ids.member }),
  [`POST ${of}/archive`]: inChannel(),
  [`POST ${of}/reopen`]: inChannel(),
  [`POST ${of}/leave`]: inChannel(),
  [`GET ${of}/messages`]: inChannel(),
  [`GET ${of}/messages@aside`]: inAside(),
  [`POST ${of}/messages`]: (world) => inChannel(newMessage())(world),
  [`POST ${of}/messages@aside`]: (world) => inAside(newMessage())(world),
  [`GET ${of}/messages/:seq`]: onMessage(),
  [`GET ${of}/messages/:seq@aside`]: onAside(),
  [`PUT ${of}/messages/:seq`]: onMessage(words),
  [`PUT ${of}/messages/:seq@aside`]: onAside(words),
  [`DELETE ${of}/messages/:seq`]: onMessage(),
  [`DELETE ${of}/messages/:seq@aside`]: onAside(),
  [`PUT ${of}/messages/:seq/reactions/:emoji`]: onMessage(),
  [`PUT ${of}/messages/:seq/reactions/:emoji@aside`]: onAside(),
  [`DELETE ${of}/messages/:seq/reactions/:emoji`]: onMessage(),
};

for (const path of ['', '/preview', '/picture']) {
  const address = `GET /api/chat/files/:id${path}`;
  Object.assign(chatSamples, {
    [address]: onFile,
    [`${address}@sent`]: onSentFile,
    [`${address}@aside`]: onAsideFile,
  });
}

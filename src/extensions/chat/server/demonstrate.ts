import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase, Platform } from '../../../platform/modules/server/module.ts';
import { MESSAGE_LIMITS, readDocument } from '../../../platform/rich-text/contract/document.ts';
import { fromPlainText } from '../../../platform/rich-text/contract/from-plain-text.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import { CHANNEL_COLOR_NAMES, CHANNEL_COLORS, type ChannelColor } from '../contract/channel-colors.ts';
import { partsOf } from '../contract/contrast.ts';

import type { Message } from '../contract/messages.ts';
import { memberFromTheStart } from './open-for-people.ts';
import { peopleKey } from './people-key.ts';
import { insertConversation, newConversation, takePlace } from './store/conversations.ts';
import { insertMembers } from './store/members.ts';
import { moveReadMark } from './store/own-states.ts';
import { insertMessage } from './store/messages.ts';

interface DemonstrationChat {
  channels: { id: string; name: string; color: string; members: string[] }[];
  messages: { channelId: string | null; from_: string; to?: string[]; at: string; text: string }[];
}

interface DemonstrationUser {
  id: string;
  presence: 'connected' | 'absent';
}

interface Written {
  conversationId: string;
  people: string[];
  from: string;
  at: string;
  text: string;
}

/** The channels, messages and read marks of the demonstration company, as they stand on its morning. */
export async function demonstrateChat(
  tx: Tx,
  demonstration: DemonstrationBase,
  platform: Platform,
): Promise<void> {
  const chat = demonstration.section<DemonstrationChat>('chat');
  const users = demonstration.section<DemonstrationUser[]>('users');
  const connected = new Set(users.filter((user) => user.presence === 'connected').map((user) => user.id));
  const first = moment(chat.messages[0]!.at);
  for (const channel of chat.channels) await openChannel(tx, channel, first);
  for (const message of chat.messages) {
    const from = message.from_;
    const people = chat.channels.find((channel) => channel.id === message.channelId)?.members ?? [
      from,
      ...message.to!,
    ];
    const conversationId = message.channelId ?? (await openDirect(tx, people, platform.newId(), first));
    const written = { conversationId, people, from, at: moment(message.at), text: message.text };
    await write(tx, written, connected, platform);
  }
}

const moment = (at: string): string => new Date(at).toISOString();

async function openChannel(
  tx: Tx,
  channel: DemonstrationChat['channels'][number],
  now: string,
): Promise<void> {
  const [owner, ...others] = channel.members;
  await insertConversation(tx, {
    ...newRow(channel.id, owner!, now),
    kind: 'channel',
    name: channel.name,
    name_norm: searchText(channel.name),
    color: nearestColor(channel.color),
  });
  await insertMembers(tx, [
    memberFromTheStart(channel.id, owner!, now, 'owner'),
    ...others.map((userId) => memberFromTheStart(channel.id, userId, now)),
  ]);
}

async function openDirect(tx: Tx, people: string[], id: string, now: string): Promise<string> {
  await insertConversation(tx, {
    ...newRow(id, people[0]!, now),
    kind: 'direct',
    people_key: peopleKey(null, people),
  });
  await insertMembers(
    tx,
    people.map((userId) => memberFromTheStart(id, userId, now)),
  );
  return id;
}

const newRow = (id: string, created_by: string, created_at: string) => ({
  ...newConversation,
  ...{ id, created_by, created_at },
});

/** Those who are at work have read it as it came; the others read up to their own last word. */
async function write(
  tx: Tx,
  { conversationId, people, from, at, text }: Written,
  connected: ReadonlySet<string>,
  platform: Platform,
): Promise<void> {
  const { place } = (await takePlace(tx, conversationId, at))!;
  const content = readDocument(fromPlainText(text), MESSAGE_LIMITS);
  const ids = { id: platform.newId(), clientId: platform.newId() };
  const said = { ...ids, conversationId, ...place, authorId: from, body: content.document };
  const message: Message = {
    ...said,
    files: [],
    replyTo: null,
    reactions: [],
    editedAt: null,
    deletedAt: null,
  };
  await insertMessage(tx, message, content.text);
  for (const userId of people) {
    if (userId === from || connected.has(userId)) await moveReadMark(tx, conversationId, userId, place.seq);
  }
}

function distance(one: string, other: string): number {
  const there = partsOf(other);
  return partsOf(one).reduce((sum, value, index) => sum + (value - there[index]!) ** 2, 0);
}

/** The file gives its colours as `#rrggbb`; ours are a closed list. */
function nearestColor(hex: string): ChannelColor {
  const [nearest] = [...CHANNEL_COLOR_NAMES].sort(
    (one, other) => distance(CHANNEL_COLORS[one].light, hex) - distance(CHANNEL_COLORS[other].light, hex),
  );
  return nearest!;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Conversation, OpenChannelList } from '../../../src/extensions/chat/contract/conversations.ts';
import type { Message, MessagePage } from '../../../src/extensions/chat/contract/messages.ts';
import type { Log } from '../../../src/extensions/chat/web/sync/conversation-log.ts';
import { unreadOf } from '../../../src/extensions/chat/web/unread.ts';
import { toPlainText } from '../../../src/platform/rich-text/contract/to-plain-text.ts';
import { listOf } from '../../support/chat-device.ts';
import type { TestClient } from '../../support/test-client.ts';
import { Failure, same } from './failure.ts';
import { isOffered } from './membership.ts';
import {
  compare,
  memberOf,
  presentIn,
  type Model,
  type ModelConversation,
  type ModelMessage,
} from './model.ts';
import { checkSecrets } from './secrets.ts';
import type { Device, World } from './world.ts';

/** Brings every device back, waits for all that is under way, and compares everything. @throws Failure */
export async function rest(world: World): Promise<void> {
  for (const one of world.devices) {
    one.isAway = false;
    one.device.comeBack();
  }
  await Promise.all(world.reading.splice(0));
  for (const [userId, client] of world.people) await compareServer(world.model, userId, client);
  for (const [index, one] of world.devices.entries()) {
    await compareDevice(world, `device ${index} of ${one.ownId}`, one);
  }
  checkSecrets(world);
}

/** What the server answers one person, against the model. */
export async function compareServer(model: Model, userId: string, client: TestClient): Promise<void> {
  const list = await listOf(client);
  const own = [...model.conversations.values()].filter((conversation) => memberOf(conversation, userId));
  const wanted = own
    .toSorted((one, other) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id))
    .map((conversation) => conversationInModel(model, conversation, userId));
  same(`the list of ${userId}`, list.map(conversationOf), wanted);
  for (const conversation of own) {
    const { readSeq, fromSeq } = memberOf(conversation, userId)!;
    const unseen = conversation.messages.filter(({ seq }) => seq > readSeq).length;
    const where = `${conversation.label} of ${userId}`;
    same(`unread in ${where}`, unreadOf(list.find(({ id }) => id === conversation.id)!), unseen);
    const readable = conversation.messages.filter(({ seq }) => seq > fromSeq);
    same(
      `the messages in ${where}`,
      (await allMessages(client, conversation.id)).map(messageOf),
      readable.map((message) => messageInModel(model, message)),
    );
  }
  const open = await client.get<OpenChannelList>('/api/chat/open-channels');
  same(`what is open to ${userId}`, open.channels.map(({ id }) => id).sort(), openTo(model, userId));
}

const openTo = (model: Model, userId: string): string[] =>
  [...model.conversations.values()]
    .filter((channel) => isOffered(channel) && !memberOf(channel, userId))
    .map(({ id }) => id)
    .sort();

async function allMessages(client: TestClient, id: string): Promise<Message[]> {
  const path = `/api/chat/conversations/${id}/messages`;
  let { messages, hasOlder } = await client.get<MessagePage>(path);
  while (hasOlder) {
    const older = await client.get<MessagePage>(`${path}?before=${messages[0]!.seq}`);
    messages = [...older.messages, ...messages];
    hasOlder = older.hasOlder;
  }
  return messages;
}

/** A conversation without the numbers of its changes, which are the server's own affair. */
function conversationOf({ rev: _rev, own, lastMessage, ...rest }: Conversation) {
  const { rev: _ownRev, ...ownFacts } = own;
  return { ...rest, own: ownFacts, lastMessage };
}

function conversationInModel(model: Model, conversation: ModelConversation, userId: string) {
  const { id, kind, name, color, access, history, archivedAt, parent, messages, createdAt } = conversation;
  const { fromSeq, readSeq, isMuted, isFavorite, position } = memberOf(conversation, userId)!;
  const last = messages.at(-1);
  const members = presentIn(conversation).map((member) => ({
    ...{ userId: member.userId, role: member.isOwner ? 'owner' : 'member' },
  }));
  return {
    ...{ id, kind, name, color, access, history, archivedAt, members, fromSeq, createdAt },
    parentId: parent === null ? null : model.conversations.get(parent)!.id,
    lastSeq: messages.length,
    own: { readSeq, isMuted, isFavorite, position },
    lastMessage: last && last.seq > fromSeq ? previewInModel(last) : null,
  };
}

const previewInModel = ({ seq, authorId, text, files, deletedAt, postedAt }: ModelMessage) => ({
  // One line, however it was written.
  ...{
    seq,
    authorId,
    text: (text ?? '').replace(/\s+/g, ' '),
    files: files.length,
    isDeleted: deletedAt !== null,
    postedAt,
  },
});

/** A message without its ids and the number of its last change. */
export const messageOf = (message: Message) => {
  const { conversationId, seq, authorId, body, files, replyTo, reactions } = message;
  const { postedAt, editedAt, deletedAt } = message;
  const text = body && toPlainText(body);
  return {
    ...{ conversationId, seq, authorId, text, files, replyTo, reactions, postedAt, editedAt, deletedAt },
  };
};

export function messageInModel(model: Model, message: ModelMessage): ReturnType<typeof messageOf> {
  const { label: _label, fileId: _fileId, conversation, replyTo, ...facts } = message;
  const idOf = (label: string) => model.conversations.get(label)!.id;
  return {
    ...facts,
    conversationId: idOf(conversation),
    replyTo: replyTo && { conversationId: idOf(replyTo.conversation), seq: replyTo.seq },
  };
}

/** What a device holds, against what its person would load now. */
async function compareDevice(world: World, where: string, { device, ownId }: Device): Promise<void> {
  const client = world.people.get(ownId)!;
  const until = (check: () => void) => becomes(check, world.patienceMs);
  const list = await listOf(client);
  await until(() => same(`the list on ${where}`, device.held(), list));
  for (const { id } of list) {
    const log = device.log(id);
    if (!log) continue;
    const all = await allMessages(client, id);
    await until(() => {
      const held = device.log(id);
      if (held) same(`the messages of ${id} on ${where}`, held, partFrom(held.messages[0]?.seq ?? 0, all));
    });
  }
}

/** What a device should hold that holds everything from a place on. */
const partFrom = (first: number, all: readonly Message[]): Log => ({
  messages: all.filter(({ seq }) => seq >= first),
  hasOlder: all.some(({ seq }) => seq < first),
});

/** Waits for what is on its way. @throws Failure when it never comes */
async function becomes(check: () => void, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Failure) || performance.now() > end) throw error;
    }
    await pause(5);
  }
}

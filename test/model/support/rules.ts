import type { MessageFile } from '../../../src/extensions/chat/contract/messages.ts';
import { offer } from './membership.ts';
import {
  asideLabel,
  directLabel,
  memberOf,
  newMember,
  type Model,
  type ModelConversation,
  type ModelMessage,
} from './model.ts';
import { changeChannel, join } from './channel-rules.ts';
import { archived, readable, unknownConversation, unknownMessage, type Of, type Refusal } from './refusal.ts';
import { fileMark, nameMark, textMark, type Request } from './operation.ts';

/** Only the server knows these: the id of what it made, the files as it keeps them. */
export interface Told {
  id?: string;
  files?: MessageFile[];
}

/** Does in the model what was asked of the server, and says how the server must have answered. */
export function follow(model: Model, request: Request, told: Told): Refusal {
  switch (request.do) {
    case 'post':
      return post(model, request, told);
    case 'postAgain':
    case 'listOpen':
      return null;
    case 'edit':
    case 'delete':
    case 'react':
    case 'unreact':
      return changeMessage(model, request);
    case 'lookAtMessage':
      return findMessage(model, request) ? null : lookRefusal(model, request);
    case 'fetchFile':
      return (findMessage(model, request)?.files.length ?? 0) > 0 ? null : 'chat.fileNotFound';
    case 'read':
    case 'unread':
    case 'own':
      return changeOwn(model, request);
    case 'order':
      return order(model, request);
    case 'create':
      return create(model, request, told);
    case 'direct':
      return direct(model, request, told);
    case 'join':
      return join(model, request);
    case 'look':
      return readable(model, request) ? null : unknownConversation;
    default:
      return changeChannel(model, request);
  }
}

function findMessage(model: Model, request: { by: string; message: string }): ModelMessage | undefined {
  const message = model.messages.get(request.message)!;
  const member = memberOf(model.conversations.get(message.conversation)!, request.by);
  return member && message.seq > member.fromSeq ? message : undefined;
}

const lookRefusal = (model: Model, { by, message }: { by: string; message: string }): Refusal => {
  const { conversation } = model.messages.get(message)!;
  return memberOf(model.conversations.get(conversation)!, by) ? unknownMessage : unknownConversation;
};

function post(model: Model, request: Of<'post'>, told: Told): Refusal {
  const written = readable(model, request);
  if (!written) return unknownConversation;
  const others = request.to.filter((userId) => userId !== request.by);
  if (request.to.length > 0 && others.length === 0) return 'chat.recipientsSelf';
  const channel = channelOf(model, written);
  const isAside = channel !== undefined && others.every((userId) => memberOf(channel, userId));
  const goal =
    others.length === 0 ? written.label : goalOf(isAside ? channel.label : null, request.by, others);
  if (others.length > 0 && isAside && channel.archivedAt !== null) return archived;
  const known = model.conversations.get(goal);
  if (known && known.archivedAt !== null) return archived;
  const isIncomplete = known?.kind === 'aside' && known.members.some(({ isIn }) => !isIn);
  if (others.length === 0 && isIncomplete) return 'chat.recipientLeft';
  const parent = isAside && others.length > 0 ? channel.label : (known?.parent ?? null);
  if (!mayReply(model, request, goal, parent)) return 'chat.replyElsewhere';
  const conversation = known ?? make(model, goal, parent, [request.by, ...others], told);
  if (others.length > 0) comeBackTogether(model, conversation);
  write(model, conversation, request, told.files ?? []);
  return null;
}

const channelOf = (model: Model, { kind, label, parent }: ModelConversation) =>
  model.conversations.get(kind === 'channel' ? label : (parent ?? ''));

const goalOf = (channel: string | null, by: string, others: readonly string[]): string =>
  channel === null ? directLabel([by, ...others]) : asideLabel(channel, [by, ...others]);

/** An answer stands beside what it answers, or in an aside of its channel, and its writer can read both. */
function mayReply(model: Model, request: Of<'post'>, goal: string, parent: string | null): boolean {
  if (request.reply === null) return true;
  const answered = model.messages.get(request.reply)!;
  if (answered.conversation !== goal) {
    return (
      answered.conversation === parent &&
      findMessage(model, { by: request.by, message: request.reply }) !== undefined
    );
  }
  // Writing to the same people again brings the writer back as well.
  const own = model.conversations.get(goal)!.members.find(({ userId }) => userId === request.by);
  return own !== undefined && answered.seq > own.fromSeq;
}

function make(
  model: Model,
  label: string,
  parent: string | null,
  people: readonly string[],
  told: Told,
): ModelConversation {
  const conversation: ModelConversation = {
    ...{ label, id: told.id!, kind: parent === null ? 'direct' : 'aside', name: null, color: null, parent },
    ...{ access: 'members', history: 'arrival', archivedAt: null, messages: [], createdAt: model.now },
    members: [...new Set(people)].map((userId) => newMember(userId, model.now)),
  };
  return keep(model, conversation);
}

function keep(model: Model, conversation: ModelConversation): ModelConversation {
  model.conversations.set(conversation.label, conversation);
  model.history.name(conversation.id, conversation.label);
  for (const { userId } of conversation.members) {
    model.history.enter(conversation.label, userId, model.state, 0);
  }
  return conversation;
}

/** A word to the same people again: those who had left the channel, and are back, find their aside again, whole. */
function comeBackTogether(model: Model, conversation: ModelConversation): void {
  for (const member of conversation.members) {
    if (member.isIn) continue;
    member.isIn = true;
    model.history.enter(conversation.label, member.userId, model.state, member.fromSeq);
  }
}

function write(
  model: Model,
  conversation: ModelConversation,
  { number, by, reply }: Of<'post'>,
  files: MessageFile[],
): void {
  const answered = reply === null ? null : model.messages.get(reply)!;
  const message: ModelMessage = {
    ...{ label: `m${number}`, conversation: conversation.label, seq: conversation.messages.length + 1 },
    ...{ authorId: by, text: textMark(number), files, fileId: files[0]?.id ?? null, postedAt: model.now },
    replyTo: answered && { conversation: answered.conversation, seq: answered.seq },
    ...{ reactions: [], editedAt: null, deletedAt: null },
  };
  conversation.messages.push(message);
  model.messages.set(message.label, message);
  model.history.say(textMark(number), conversation.label, message.seq, model.state);
  if (message.fileId) model.history.say(fileMark(number), conversation.label, message.seq, model.state);
  memberOf(conversation, by)!.readSeq = message.seq;
}

function changeMessage(model: Model, request: Of<'edit' | 'delete' | 'react' | 'unreact'>): Refusal {
  const message = findMessage(model, request);
  if (!message) return lookRefusal(model, request);
  if (model.conversations.get(message.conversation)!.archivedAt !== null) return archived;
  if (message.deletedAt !== null) return 'chat.messageDeleted';
  if (request.do === 'react' || request.do === 'unreact') return react(message, request);
  if (message.authorId !== request.by) return 'chat.notYourMessage';
  model.history.unsay(message.text!, message.conversation, model.state);
  if (request.do === 'delete') {
    for (const { name } of message.files) {
      model.history.unsay(name.replace('.txt', ''), message.conversation, model.state);
    }
    const gone = { text: null, files: [], reactions: [], replyTo: null, deletedAt: model.now };
    Object.assign(message, gone);
    return null;
  }
  Object.assign(message, { text: textMark(request.number), editedAt: model.now });
  model.history.say(message.text!, message.conversation, message.seq, model.state);
  return null;
}

function react(message: ModelMessage, request: Of<'react' | 'unreact'>): Refusal {
  const { by, emoji } = request;
  const known = message.reactions.find((reaction) => reaction.emoji === emoji);
  if (request.do === 'unreact') {
    if (known) known.userIds = known.userIds.filter((userId) => userId !== by);
    message.reactions = message.reactions.filter(({ userIds }) => userIds.length > 0);
    return null;
  }
  if (!known) message.reactions.push({ emoji, userIds: [by] });
  else if (!known.userIds.includes(by)) known.userIds.push(by);
  return null;
}

/** Reading moves a mark forward to what there is; marking as unread moves it back to before a message one may read. */
function changeOwn(model: Model, request: Of<'read' | 'unread' | 'own'>): Refusal {
  const conversation = readable(model, request);
  if (!conversation) return unknownConversation;
  const member = memberOf(conversation, request.by)!;
  if (request.do === 'own') {
    member.isMuted = request.isMuted ?? member.isMuted;
    member.isFavorite = request.isFavorite ?? member.isFavorite;
    return null;
  }
  const { seq } = request;
  if (request.do === 'read') {
    member.readSeq = Math.max(member.readSeq, Math.min(seq, conversation.messages.length));
  } else if (seq > member.fromSeq) {
    member.readSeq = Math.min(member.readSeq, seq - 1);
  }
  return null;
}

function order(model: Model, request: Of<'order'>): Refusal {
  const known = request.order.filter((label) => model.conversations.has(label));
  for (const conversation of model.conversations.values()) {
    const member = memberOf(conversation, request.by);
    const place = known.indexOf(conversation.label);
    if (member) member.position = place < 0 ? null : place;
  }
  return null;
}

function create(model: Model, request: Of<'create'>, told: Told): Refusal {
  const { number, by, access, history } = request;
  const others = access === 'open' ? model.people : request.members;
  const people = [...new Set([by, ...others])];
  const channel = keep(model, {
    ...{ label: `c${number}`, id: told.id!, kind: 'channel', name: nameMark(number), color: 'red' },
    ...{ access, history, archivedAt: null, parent: null, messages: [], createdAt: model.now },
    members: people.map((userId) => newMember(userId, model.now, userId === by)),
  });
  model.history.say(nameMark(number), channel.label, null, model.state);
  offer(model, channel);
  return null;
}

function direct(model: Model, request: Of<'direct'>, told: Told): Refusal {
  const others = request.people.filter((userId) => userId !== request.by);
  if (others.length === 0) return 'chat.recipientsSelf';
  const label = directLabel([request.by, ...others]);
  if (!model.conversations.has(label)) make(model, label, null, [request.by, ...others], told);
  return null;
}

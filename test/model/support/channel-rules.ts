import { asidesOf, comeIn, goOut, isOffered, offer, passOn } from './membership.ts';
import { memberOf, presentIn, type Model, type ModelConversation } from './model.ts';
import { nameMark } from './operation.ts';
import { archived, readable, unknownConversation, type Of, type Refusal } from './refusal.ts';

// What becomes of a channel itself: its doors, its name, its owner.

export function join(model: Model, request: Of<'join'>): Refusal {
  const channel = model.conversations.get(request.in)!;
  if (!isOffered(channel)) return unknownConversation;
  comeIn(model, channel, request.by);
  return null;
}

type ChannelRequest = Of<'rename' | 'settings' | 'members' | 'handOver' | 'archive' | 'reopen' | 'leave'>;

export function changeChannel(model: Model, request: ChannelRequest): Refusal {
  const channel = readable(model, request);
  if (channel?.kind !== 'channel') return unknownConversation;
  if (request.do === 'leave') {
    goOut(model, channel, request.by);
    passOn(channel, request.by);
    return null;
  }
  if (request.do === 'rename') return rename(model, channel, request);
  if (!memberOf(channel, request.by)!.isOwner) return 'chat.ownerOnly';
  return ownerChanges(model, channel, request);
}

function ownerChanges(
  model: Model,
  channel: ModelConversation,
  request: Exclude<ChannelRequest, Of<'rename' | 'leave'>>,
): Refusal {
  switch (request.do) {
    case 'settings':
      if (channel.archivedAt !== null) return archived;
      setUp(model, channel, request);
      return null;
    case 'members':
      return changeMembers(model, channel, request);
    case 'handOver':
      if (request.to !== request.by && !memberOf(channel, request.to)) return 'chat.notAMember';
      for (const member of channel.members) member.isOwner = member.userId === request.to;
      return null;
    case 'archive':
    case 'reopen':
      return keepArchived(model, channel, request.do === 'archive' ? model.now : null);
  }
}

/** Opening a channel brings everybody in; whoever leaves it while it is open stays out until they come back. */
function setUp(model: Model, channel: ModelConversation, { access, history }: Of<'settings'>): void {
  const isOpened = access === 'open' && channel.access !== 'open';
  Object.assign(channel, { access, history });
  if (isOpened) for (const userId of model.people) comeIn(model, channel, userId);
  offer(model, channel);
}

function keepArchived(model: Model, channel: ModelConversation, archivedAt: string | null): Refusal {
  if ((channel.archivedAt === null) === (archivedAt === null)) return null;
  for (const each of [channel, ...asidesOf(model, channel)]) each.archivedAt = archivedAt;
  offer(model, channel);
  return null;
}

function changeMembers(model: Model, channel: ModelConversation, { by, members }: Of<'members'>): Refusal {
  if (channel.access === 'open') return 'chat.channelOpen';
  const wanted = new Set([by, ...members]);
  for (const { userId } of presentIn(channel)) if (!wanted.has(userId)) goOut(model, channel, userId);
  for (const userId of wanted) comeIn(model, channel, userId);
  return null;
}

function rename(model: Model, channel: ModelConversation, request: Of<'rename'>): Refusal {
  if (channel.archivedAt !== null) return archived;
  const name = wantedName(model, request);
  const isTaken = [...model.conversations.values()].some(
    (other) => other !== channel && other.name === name && memberOf(other, request.by),
  );
  if (isTaken) return 'chat.channelNameTaken';
  if (channel.name !== name) {
    model.history.unsay(channel.name!, channel.label, model.state);
    model.history.say(name, channel.label, null, model.state);
  }
  Object.assign(channel, { name, color: request.color });
  return null;
}

export const wantedName = (model: Model, { number, as }: Of<'rename'>): string =>
  as === null ? nameMark(number) : model.conversations.get(as)!.name!;

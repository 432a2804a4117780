import { memberOf, newMember, presentIn, type Model, type ModelConversation } from './model.ts';

/** Somebody comes (back) into a channel: they read all of it, or what is written from now on; nothing of it is new. */
export function comeIn(model: Model, channel: ModelConversation, userId: string): void {
  if (memberOf(channel, userId)) return;
  const last = channel.messages.length;
  const before = channel.members.find((member) => member.userId === userId);
  const member = before ?? newMember(userId, model.now);
  if (!before) channel.members.push(member);
  const fromSeq = channel.history === 'all' ? 0 : last;
  Object.assign(member, { isIn: true, joinedAt: model.now, fromSeq, readSeq: last });
  // Of a channel that everybody had left, the first one back is the owner.
  member.isOwner = !presentIn(channel).some(({ isOwner }) => isOwner);
  model.history.enter(channel.label, userId, model.state, fromSeq);
}

/** Leaving a channel is leaving its asides, which are inside it. */
export function goOut(model: Model, channel: ModelConversation, userId: string): void {
  for (const each of [channel, ...asidesOf(model, channel)]) {
    const member = memberOf(each, userId);
    if (!member) continue;
    member.isIn = false;
    model.history.exit(each.label, userId, model.state);
  }
}

/** A channel whose owner left is owned by the one who has been there longest. */
export function passOn(channel: ModelConversation, leaver: string): void {
  const owner = channel.members.find(({ userId }) => userId === leaver)!;
  if (!owner.isOwner) return;
  owner.isOwner = false;
  const [eldest] = presentIn(channel);
  if (eldest) eldest.isOwner = true;
}

export const asidesOf = (model: Model, channel: ModelConversation): ModelConversation[] =>
  [...model.conversations.values()].filter(({ parent }) => parent === channel.label);

/** A channel that is open and not archived is offered by its name to everybody. */
export function offer(model: Model, channel: ModelConversation): void {
  model.history.hide(channel.label, model.state);
  if (isOffered(channel)) model.history.show(channel.label, model.state);
}

export const isOffered = ({ kind, access, archivedAt }: ModelConversation): boolean =>
  kind === 'channel' && access === 'open' && archivedAt === null;

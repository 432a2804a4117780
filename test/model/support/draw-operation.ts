import type { SeededRandom } from '../../support/seeded-random.ts';
import { isOffered } from './membership.ts';
import { memberOf, type Model, type ModelConversation, type ModelMessage } from './model.ts';
import type { Deed, Operation } from './operation.ts';

const emojis = ['👍', '🎉', '😿', '❤️'];
const accesses = ['open', 'members', 'members'] as const;
const histories = ['all', 'arrival'] as const;

/** At most this many channels are made: a chat where everything is new meets nothing twice. */
const mostChannels = 12;

/** Draws what happens next, from what the model holds; now and then somebody asks for what is not theirs. */
export function drawOperation(
  model: Model,
  random: SeededRandom,
  number: number,
  devices: number,
): Operation {
  const roll = random.next();
  if (roll < 0.02)
    return { number, do: random.pick(['cut', 'goAway']), device: random.between(0, devices - 1) };
  if (roll < 0.04) return { number, do: 'comeBack', device: random.between(0, devices - 1) };
  if (roll < 0.09) {
    const { label } = random.pick([...model.conversations.values()]);
    return { number, do: random.pick(['open', 'older']), device: random.between(0, devices - 1), in: label };
  }
  if (roll < 0.0915) return { number, do: 'together', deeds: drawFlood(model, random, number) };
  if (roll < 0.14) return { number, do: 'together', deeds: drawTogether(model, random, number) };
  return { number, ...drawDeed(model, random, random.pick(model.people)) };
}

/** Each by another person, on another message: what they do does not depend on who comes first. */
function drawTogether(model: Model, random: SeededRandom, number: number): Operation[] {
  const touched = new Set<string>();
  return random.some(model.people, 0.7).flatMap((by, index): Operation[] => {
    const deed = drawConcurrent(model, random, by, touched);
    return deed ? [{ number: number + index + 1, ...deed }] : [];
  });
}

/** More than a device that was away is told one by one, and more than a page. */
const flood = 220;

/** One person writes very much in one place. */
function drawFlood(model: Model, random: SeededRandom, number: number): Operation[] {
  const by = random.pick(model.people);
  const { label } = ownOf(model, random, by);
  return Array.from({ length: flood }, (_, index): Operation => {
    return { number: number * 1000 + index, ...plainPost, by, in: label };
  });
}

function drawConcurrent(model: Model, random: SeededRandom, by: string, touched: Set<string>): Deed | null {
  const kinds = ['post', 'post', 'react', 'edit', 'read'] as const;
  const kind = random.pick(kinds);
  const conversation = ownOf(model, random, by);
  if (kind === 'post') return { ...plainPost, by, in: conversation.label };
  if (kind === 'read') return { do: 'read', by, in: conversation.label, seq: conversation.messages.length };
  const message = messageFor(model, random, by, kind === 'edit');
  if (!message || touched.has(message.label)) return null;
  touched.add(message.label);
  if (kind === 'edit') return { do: 'edit', by, message: message.label };
  return { do: 'react', by, message: message.label, emoji: random.pick(emojis) };
}

const plainPost = { do: 'post', to: [], reply: null, withFile: false } satisfies Partial<Deed>;

type Draw = (model: Model, random: SeededRandom, by: string) => Deed;

/** How often each is done among a thousand. */
const weights: [number, Draw][] = [
  [300, drawPost],
  [20, (model, random, by) => ({ do: 'postAgain', by, message: anyMessage(model, random, by, true) })],
  [80, (model, random, by) => ({ do: 'edit', by, message: anyMessage(model, random, by, true) })],
  [40, (model, random, by) => ({ do: 'delete', by, message: anyMessage(model, random, by, true) })],
  [80, (model, random, by) => drawReaction('react', model, random, by)],
  [30, (model, random, by) => drawReaction('unreact', model, random, by)],
  [100, (model, random, by) => drawMark('read', model, random, by)],
  [40, (model, random, by) => drawMark('unread', model, random, by)],
  [20, drawOwn],
  [10, drawOrder],
  [20, drawCreate],
  [20, drawRename],
  [20, drawSettings],
  [50, drawMembers],
  [
    8,
    (model, random, by) => ({
      do: 'handOver',
      by,
      in: channelOf(model, random, by),
      to: random.pick(model.people),
    }),
  ],
  [8, (model, random, by) => ({ do: 'archive', by, in: channelOf(model, random, by) })],
  [16, (model, random, by) => ({ do: 'reopen', by, in: channelOf(model, random, by) })],
  [20, (model, random, by) => ({ do: 'leave', by, in: channelOf(model, random, by) })],
  [30, drawJoin],
  [
    15,
    (model, random, by) => ({
      do: 'direct',
      by,
      people: random.some(model.people, 0.3).concat(random.pick(model.people)),
    }),
  ],
  [25, (model, random, by) => ({ do: 'look', by, in: random.pick([...model.conversations.values()]).label })],
  [
    25,
    (model, random, by) => ({
      do: 'lookAtMessage',
      by,
      message: random.pick([...model.messages.values()]).label,
    }),
  ],
  [25, drawFetch],
  [10, (_model, _random, by) => ({ do: 'listOpen', by })],
];
const total = weights.reduce((sum, [weight]) => sum + weight, 0);

function drawDeed(model: Model, random: SeededRandom, by: string): Deed {
  let left = random.next() * total;
  for (const [weight, draw] of weights) {
    left -= weight;
    if (left < 0) return draw(model, random, by);
  }
  return drawPost(model, random, by);
}

/** Mostly one's own; now and then any, which is to be refused. */
const ownOf = (model: Model, random: SeededRandom, by: string): ModelConversation => {
  const all = [...model.conversations.values()];
  const own = all.filter((conversation) => memberOf(conversation, by));
  return random.pick(own.length > 0 && random.chance(0.95) ? own : all);
};

const channelOf = (model: Model, random: SeededRandom, by: string): string => {
  const channels = [...model.conversations.values()].filter(({ kind }) => kind === 'channel');
  const own = channels.filter((channel) => memberOf(channel, by)?.isOwner);
  return random.pick(own.length > 0 && random.chance(0.7) ? own : channels).label;
};

/** Mostly one whose members are theirs to choose. */
function closedChannelOf(model: Model, random: SeededRandom, by: string): string {
  const closed = [...model.conversations.values()].filter(
    (channel) => channel.access === 'members' && memberOf(channel, by)?.isOwner,
  );
  return closed.length > 0 && random.chance(0.8) ? random.pick(closed).label : channelOf(model, random, by);
}

/** Mostly one that they may read, of late; `own`: mostly one that they wrote. */
function messageFor(model: Model, random: SeededRandom, by: string, own: boolean): ModelMessage | undefined {
  const { messages } = ownOf(model, random, by);
  const recent = messages.slice(random.chance(0.8) ? -8 : 0);
  const written = recent.filter(({ authorId }) => authorId === by);
  const chosen = own && random.chance(0.9) ? written : recent;
  return chosen.length > 0 ? random.pick(chosen) : undefined;
}

const anyMessage = (model: Model, random: SeededRandom, by: string, own: boolean): string =>
  (messageFor(model, random, by, own) ?? random.pick([...model.messages.values()])).label;

function drawPost(model: Model, random: SeededRandom, by: string): Deed {
  const { label } = ownOf(model, random, by);
  const to = random.chance(0.25) ? random.some(model.people, 0.3) : [];
  const reply = random.chance(0.2) ? replyFrom(model, random, by, label) : null;
  return { do: 'post', by, in: label, to, reply, withFile: random.chance(0.05) };
}

/** Mostly of the conversation or its channel; any other is to be refused. */
function replyFrom(model: Model, random: SeededRandom, by: string, label: string): string {
  const { messages, parent } = model.conversations.get(label)!;
  const near = [...messages, ...(model.conversations.get(parent ?? '')?.messages ?? [])];
  return near.length > 0 && random.chance(0.9)
    ? random.pick(near).label
    : anyMessage(model, random, by, false);
}

const drawReaction = (kind: 'react' | 'unreact', model: Model, random: SeededRandom, by: string): Deed => ({
  ...{ do: kind, by, message: anyMessage(model, random, by, false), emoji: random.pick(emojis) },
});

function drawMark(kind: 'read' | 'unread', model: Model, random: SeededRandom, by: string): Deed {
  const { label, messages } = ownOf(model, random, by);
  const seq = random.chance(0.5) ? messages.length : random.between(0, messages.length + 2);
  return { do: kind, by, in: label, seq };
}

function drawOwn(model: Model, random: SeededRandom, by: string): Deed {
  const { label } = ownOf(model, random, by);
  const deed = { do: 'own', by, in: label } as const;
  return random.chance(0.5)
    ? { ...deed, isMuted: random.chance(0.5) }
    : { ...deed, isFavorite: random.chance(0.5) };
}

function drawOrder(model: Model, random: SeededRandom, by: string): Deed {
  const own = [...model.conversations.values()].filter((conversation) => memberOf(conversation, by));
  const order = random.some(own, 0.5).map(({ label }) => label);
  return { do: 'order', by, order: random.chance(0.5) ? order.toReversed() : order };
}

function drawCreate(model: Model, random: SeededRandom, by: string): Deed {
  const channels = [...model.conversations.values()].filter(({ kind }) => kind === 'channel');
  if (channels.length >= mostChannels) return drawPost(model, random, by);
  const [access, history] = [random.pick(accesses), random.pick(histories)];
  return { do: 'create', by, access, history, members: random.some(model.people, 0.4) };
}

function drawRename(model: Model, random: SeededRandom, by: string): Deed {
  const others = [...model.conversations.values()].filter(({ kind }) => kind === 'channel');
  const own = others.filter((channel) => memberOf(channel, by));
  const as = random.chance(0.3)
    ? random.pick(own.length > 0 && random.chance(0.7) ? own : others).label
    : null;
  return { do: 'rename', by, in: channelOf(model, random, by), color: random.pick(['red', 'teal']), as };
}

function drawSettings(model: Model, random: SeededRandom, by: string): Deed {
  return {
    ...{ do: 'settings', by, in: channelOf(model, random, by) },
    ...{ access: random.pick(accesses), history: random.pick(histories) },
  };
}

function drawMembers(model: Model, random: SeededRandom, by: string): Deed {
  return {
    ...{ do: 'members', by, in: closedChannelOf(model, random, by), members: random.some(model.people, 0.6) },
  };
}

function drawJoin(model: Model, random: SeededRandom, by: string): Deed {
  const offered = [...model.conversations.values()].filter(
    (channel) => isOffered(channel) && !memberOf(channel, by),
  );
  const chosen = offered.length > 0 ? random.pick(offered).label : channelOf(model, random, by);
  return { do: 'join', by, in: chosen };
}

/** Anybody asks for a file of any message, mostly of one that came with one. */
function drawFetch(model: Model, random: SeededRandom, by: string): Deed {
  const all = [...model.messages.values()];
  const sent = all.filter(({ fileId }) => fileId !== null);
  return { do: 'fetchFile', by, message: random.pick(sent.length > 0 ? sent : all).label };
}

import type { ConversationEvent } from '../../../src/extensions/chat/contract/events.ts';
import { conversationTopics } from '../../../src/extensions/chat/contract/events.ts';
import type { ServerFrame } from '../../../src/platform/realtime/contract/frames.ts';
import { Failure } from './failure.ts';
import type { Received, World } from './world.ts';

/** Looks through all that anybody was sent since the last time. @throws Failure on a byte that was not theirs */
export function checkSecrets(world: World): void {
  for (const received of world.received.splice(0)) {
    const { userId, what, bytes } = received;
    const { from, to } = what === 'frame' ? leftWithin(world, received) : received;
    const secrets = world.model.history.secretsIn(bytes, userId, from, to);
    if (secrets.length === 0) continue;
    throw new Failure(`${userId} was sent ${secrets.join(', ')} (states ${from} to ${to}): ${bytes}`);
  }
}

/** The states in which a frame left: exactly the one that its change made, where it tells of a message. */
function leftWithin(world: World, { userId, bytes, from, to }: Received): { from: number; to: number } {
  const frame = JSON.parse(bytes) as ServerFrame;
  if (frame.type !== 'event' || !frame.topic.startsWith(conversationTopics)) return { from, to };
  const { event, data } = frame as unknown as ConversationEvent;
  if (event === 'conversation.changed') {
    if (data.members.some((member) => member.userId === userId)) return { from, to };
    throw new Failure(`${userId} heard of a channel that they are not in: ${bytes}`);
  }
  if (event !== 'message.posted' && event !== 'message.changed') return { from, to };
  const state = world.stateOfChange.get(`${data.conversationId} ${data.rev}`);
  return state === undefined ? { from, to } : { from: state, to: state };
}

import type { Conversation } from '../../contract/conversations.ts';

/** Who will read a message, the writer not counted, and what it becomes. */
export interface Readers {
  kind: 'conversation' | 'aside' | 'direct';
  people: string[];
}

/**
 * Says before sending who will read, by the same rule as the server: without recipients, those of the
 * conversation; recipients who are all in the channel make an aside; one outside it makes a direct discussion.
 */
export function readersOf(conversation: Conversation, recipients: readonly string[], ownId: string): Readers {
  const inside = conversation.members.map((member) => member.userId).filter((userId) => userId !== ownId);
  if (recipients.length === 0) return { kind: 'conversation', people: inside };
  const people = [...new Set(recipients)].filter((userId) => userId !== ownId);
  const areInside = people.every((userId) => inside.includes(userId));
  if (conversation.kind === 'channel') return { kind: areInside ? 'aside' : 'direct', people };
  return { kind: areInside && people.length === inside.length ? 'conversation' : 'direct', people };
}

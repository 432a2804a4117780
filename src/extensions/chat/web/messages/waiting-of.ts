import type { Conversation } from '../../contract/conversations.ts';
import { readersOf } from '../composer/readers.ts';
import type { Unsent } from '../outbox/unsent.ts';
import type { Waiting } from './timeline.ts';

/** What a message on its way will be: of the discussion, of an aside in it, or of another discussion. */
export function waitingOf(
  unsent: Unsent,
  conversation: Conversation,
  asides: readonly Conversation[],
  ownId: string,
): Waiting {
  const { kind, people } = readersOf(conversation, unsent.recipients, ownId);
  const ids = [...people, ownId];
  const aside = asides.find(
    ({ members }) => members.length === ids.length && members.every(({ userId }) => ids.includes(userId)),
  );
  const place = {
    conversation: conversation.id,
    aside: aside?.id ?? ids.toSorted().join(' '),
    direct: 'elsewhere',
  };
  return {
    ...{ id: unsent.clientId, authorId: ownId, conversationId: place[kind], unsent },
    postedAt: unsent.writtenAt,
    asideOf: kind === 'aside' ? ids.map((userId) => ({ userId })) : undefined,
  };
}

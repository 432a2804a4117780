import type { QueryClient } from '@tanstack/react-query';
import type { Conversation, OwnState } from '../../contract/conversations.ts';
import { conversationsKey } from '../queries.ts';

export type OwnGuess = Partial<Pick<OwnState, 'isMuted' | 'isFavorite' | 'position'>>;

/**
 * Shows what a person has just chosen before the server has answered, by conversation. The number of the state stays,
 * so that whatever the server says is true over it. Returns what takes the guess back where nothing was said.
 */
export function guessOwn(cache: QueryClient, guesses: ReadonlyMap<string, OwnGuess>): () => void {
  const before = new Map<string, OwnState>();
  changeOwnStates(cache, ({ id, own }) => {
    const guess = guesses.get(id);
    if (!guess) return own;
    before.set(id, own);
    return { ...own, ...guess };
  });
  return () =>
    changeOwnStates(cache, ({ id, own }) => {
      const known = before.get(id);
      return known && known.rev === own.rev ? known : own;
    });
}

function changeOwnStates(cache: QueryClient, change: (conversation: Conversation) => OwnState): void {
  cache.setQueryData<Conversation[]>(conversationsKey, (held) =>
    held?.map((conversation) => {
      const own = change(conversation);
      return own === conversation.own ? conversation : { ...conversation, own };
    }),
  );
}

import { useMemo } from 'react';
import type { Message } from '../../contract/messages.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { useUnsent } from '../use-chat.ts';

/**
 * What was written in a conversation and is not acknowledged. The event of one's own message may come before its
 * acknowledgement: it is shown once all the same.
 */
export function usePaneUnsent(conversationId: string, messages: readonly Message[]): Unsent[] {
  const all = useUnsent();
  return useMemo(() => {
    const here = all.filter((unsent) => unsent.conversationId === conversationId);
    if (here.length === 0) return here;
    const sent = new Set(messages.map(({ clientId }) => clientId));
    return here.filter(({ clientId }) => !sent.has(clientId));
  }, [all, conversationId, messages]);
}

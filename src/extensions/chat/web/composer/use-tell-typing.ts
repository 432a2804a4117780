import { useEffect, useRef } from 'react';
import { useLive } from '../../../../platform/realtime/web/live-context.tsx';
import { conversationTopic, typingSignal } from '../../contract/events.ts';
import type { Draft } from './drafts.ts';

/** Told no more often: those who hear it wait longer before they believe that nobody writes. */
const quietMs = 3_000;

/**
 * Tells those in the conversation that somebody is writing to all of them. Nothing is told of a message with
 * recipients: an aside must not betray itself.
 */
export function useTellTyping(conversationId: string, { body, recipients }: Draft): void {
  const live = useLive();
  const before = useRef(body);
  const told = useRef(-Infinity);
  const isToAll = recipients.length === 0;
  useEffect(() => {
    if (body === before.current) return;
    before.current = body;
    // What was sent is no more written.
    if (body === null) told.current = -Infinity;
    if (body === null || !isToAll || performance.now() - told.current < quietMs) return;
    told.current = performance.now();
    live.signal(conversationTopic(conversationId), typingSignal);
  }, [live, conversationId, body, isToAll]);
}

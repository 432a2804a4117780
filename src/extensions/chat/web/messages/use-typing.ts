import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../contract/messages.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';

/** Who has not been heard for this long is not writing any more. */
const goneAfterMs = 5_000;

/** Who is writing to all of a conversation now, in the order they began; `messages`, because theirs ends it. */
export function useTyping(conversationId: string, messages: readonly Message[]): readonly string[] {
  const { sync } = useChatEngine();
  const [typing, setTyping] = useState<readonly string[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    const leave = sync.onTyping((id, userId) => {
      if (id !== conversationId) return;
      clearTimeout(running.get(userId));
      const stop = () => setTyping((before) => before.filter((other) => other !== userId));
      running.set(userId, setTimeout(stop, goneAfterMs));
      setTyping((before) => (before.includes(userId) ? before : [...before, userId]));
    });
    return () => {
      leave();
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
      setTyping([]);
    };
  }, [conversationId, sync]);

  const newest = messages.at(-1);
  const [seenId, setSeenId] = useState(newest?.id);
  if (seenId !== newest?.id) {
    setSeenId(newest?.id);
    if (newest && typing.includes(newest.authorId)) {
      setTyping(typing.filter((userId) => userId !== newest.authorId));
    }
  }
  return typing;
}

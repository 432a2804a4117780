import { useCallback, useEffect, useState } from 'react';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import { pointOut, rowWithId } from './message-rows.ts';
import type { Scroll } from './use-scroll.ts';

/** A message that was read for is drawn by then, or is not to be shown here. */
const patienceMs = 2_000;

interface JumpParts {
  messages: readonly Message[];
  scroll: Scroll;
  readBackTo: (place: MessagePlace) => Promise<void>;
}

/** The way to a message: reads back as far as it takes, brings it into the middle and points it out. */
export function useJump({ messages, scroll, readBackTo }: JumpParts): (place: MessagePlace) => void {
  const [wanted, setWanted] = useState<MessagePlace | null>(null);
  const { pane, reveal } = scroll;

  useEffect(() => {
    if (!wanted) return;
    const found = messages.find(
      ({ conversationId, seq }) => seq === wanted.seq && conversationId === wanted.conversationId,
    );
    const row = found && pane.current ? rowWithId(pane.current, found.id) : null;
    if (!row) {
      const timer = setTimeout(() => setWanted(null), patienceMs);
      return () => clearTimeout(timer);
    }
    reveal(row);
    row.focus({ preventScroll: true });
    pointOut(row);
    setWanted(null);
    return undefined;
  }, [wanted, messages, pane, reveal]);

  return useCallback(
    (place: MessagePlace) => void readBackTo(place).then(() => setWanted(place)),
    [readBackTo],
  );
}

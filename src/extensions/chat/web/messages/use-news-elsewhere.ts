import { useMemo, useState } from 'react';
import type { Message } from '../../contract/messages.ts';
import { newsSince } from './timeline.ts';
import type { Reading } from './scroll-keeper.ts';

/** How many messages of others have come since the reader went away from the newest. */
export function useNewsElsewhere(
  messages: readonly Message[],
  reading: Reading | undefined,
  ownId: string,
): number {
  const newestId = messages.at(-1)?.id ?? null;
  const [seenId, setSeenId] = useState(newestId);
  if (reading !== 'older' && seenId !== newestId) setSeenId(newestId);
  return useMemo(() => newsSince(messages, seenId, ownId), [messages, seenId, ownId]);
}

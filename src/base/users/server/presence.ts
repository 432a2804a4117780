import type { Live } from '../../../platform/realtime/server/live.ts';
import { presenceChanged, presenceTopic, type Presence } from '../contract/people.ts';

/** Someone whose last window closed stays present this long: reloading a page is not leaving. */
const graceMs = 8_000;
/** Changes of the same moment go out together. */
const batchMs = 150;

export interface PresenceBoard {
  present(): Presence;
}

/** Who is present, in memory: a person over all their devices, with a grace time at disconnection. */
export function watchPresence(live: Live): PresenceBoard {
  const present = new Set(live.connectedUserIds());
  const leaving = new Map<string, NodeJS.Timeout>();
  let batch: NodeJS.Timeout | null = null;
  const board = { present: (): Presence => ({ connected: [...present].sort() }) };

  function tellSoon(): void {
    batch ??= setTimeout(() => {
      batch = null;
      // Every process knows who is present everywhere, and tells its own browsers.
      live.publishHere(presenceTopic, presenceChanged, board.present());
    }, batchMs).unref();
  }

  function arrive(userId: string): void {
    clearTimeout(leaving.get(userId));
    leaving.delete(userId);
    if (present.has(userId)) return;
    present.add(userId);
    tellSoon();
  }

  function leaveAfterGrace(userId: string): void {
    const timer = setTimeout(() => {
      leaving.delete(userId);
      present.delete(userId);
      tellSoon();
    }, graceMs).unref();
    leaving.set(userId, timer);
  }

  live.defineTopics(presenceTopic, (_viewer, topic) => Promise.resolve(topic === presenceTopic));
  live.onConnectionChange((userId, connected) => (connected ? arrive(userId) : leaveAfterGrace(userId)));
  return board;
}

import type { Message } from '../../contract/messages.ts';

/** The part of a conversation's messages that this device holds: neighbours, up to the newest. */
export interface Log {
  /** By place, oldest first, without a hole. */
  messages: readonly Message[];
  /** There are older ones at the server. */
  hasOlder: boolean;
}

/** Puts new and changed messages in their places; what is older than the part held stays out of it. */
export function putMessages(log: Log, changed: readonly Message[]): Log {
  const first = log.messages[0]?.seq ?? 0;
  const bySeq = new Map(log.messages.map((message) => [message.seq, message]));
  for (const message of changed) {
    if (log.hasOlder && message.seq < first) continue;
    const held = bySeq.get(message.seq);
    if (!held || held.rev < message.rev) bySeq.set(message.seq, message);
  }
  const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  return { messages, hasOlder: log.hasOlder };
}

/** Adds the page that comes just before what is held. */
export function prependPage(log: Log, page: Log): Log {
  const first = log.messages[0]?.seq ?? Infinity;
  const older = page.messages.filter((message) => message.seq < first);
  return { messages: [...older, ...log.messages], hasOlder: page.hasOlder };
}

/** Leaves out what is not this person's to read: all that was written before they came (back). */
export function readableFrom(log: Log, fromSeq: number): Log {
  const first = log.messages[0]?.seq ?? Infinity;
  if (first > fromSeq) return log;
  return { messages: log.messages.filter((message) => message.seq > fromSeq), hasOlder: false };
}

import type { ChatRows } from './read-chat-rows.ts';
import type { Sent } from './writers.ts';

type MessageRow = ChatRows['messages'][number];

export interface Finding {
  what: 'lost' | 'changed' | 'doubled' | 'unknown' | 'order' | 'places' | 'counters';
  /** Of the message or conversation. */
  where: string;
  details: string;
}

/** What is kept, before and after, against what the writers were told. Nothing found: all is well. */
export function audit(before: ChatRows, after: ChatRows, sent: readonly Sent[]): Finding[] {
  const known = new Set(before.messages.map(({ id }) => id));
  const written = after.messages.filter(({ id }) => !known.has(id));
  return [
    ...sent.flatMap((message) => checkAcknowledged(message, written)),
    ...checkWritten(written, sent),
    ...[...byConversation(written).values()].flatMap((rows) => checkOrder(rows, sent)),
    ...after.conversations.flatMap((conversation) => checkCounters(conversation, before, after)),
  ];
}

/** What was acknowledged is there, where it was said to be, and said the same each time. */
function checkAcknowledged({ clientId, text, acknowledged }: Sent, written: MessageRow[]): Finding[] {
  const [first] = acknowledged;
  if (!first) return [];
  const row = written.find(({ id }) => id === first.id);
  if (!row) return [{ what: 'lost', where: clientId, details: `acknowledged at ${first.seq}` }];
  const found: Finding[] = [];
  const isSame = row.seq === first.seq && row.conversation_id === first.conversationId && row.text === text;
  if (!isSame) found.push({ what: 'changed', where: clientId, details: JSON.stringify([row, first]) });
  const others = new Set(acknowledged.map(({ id, seq }) => `${id} at ${seq}`));
  if (others.size > 1) found.push({ what: 'doubled', where: clientId, details: [...others].join(', ') });
  return found;
}

/** Nothing is there twice, and nothing that nobody wrote. */
function checkWritten(written: MessageRow[], sent: readonly Sent[]): Finding[] {
  const texts = new Set(sent.map(({ text }) => text));
  const seen = new Set<string>();
  return written.flatMap(({ text, client_id: where }): Finding[] => {
    const isTwice = seen.has(text);
    seen.add(text);
    if (isTwice) return [{ what: 'doubled', where, details: text }];
    return texts.has(text) ? [] : [{ what: 'unknown', where, details: text }];
  });
}

/** What was acknowledged before another was sent stands before it. `rows` by place. */
function checkOrder(rows: MessageRow[], sent: readonly Sent[]): Finding[] {
  const bySender = new Map(sent.map((message) => [message.text, message]));
  const found: Finding[] = [];
  let firstAcknowledged = Infinity;
  for (const { text, seq, client_id: where } of rows.toReversed()) {
    const message = bySender.get(text);
    if (!message) continue;
    if (firstAcknowledged <= message.sentAt) {
      found.push({ what: 'order', where, details: `at ${seq}, before one that was acknowledged already` });
    }
    firstAcknowledged = Math.min(firstAcknowledged, message.acknowledgedAt ?? Infinity);
  }
  return found;
}

/** Places 1 to n, and counters that say how many messages and changes there are. */
function checkCounters(
  { id, last_seq, last_rev }: ChatRows['conversations'][number],
  before: ChatRows,
  after: ChatRows,
): Finding[] {
  const rows = after.messages.filter((row) => row.conversation_id === id);
  const found: Finding[] = [];
  const hole = rows.findIndex(({ seq }, index) => seq !== index + 1);
  if (hole >= 0) found.push({ what: 'places', where: id, details: `no message at ${hole + 1}` });
  const was = before.conversations.find((conversation) => conversation.id === id);
  const added = rows.length - (was?.last_seq ?? 0);
  const revs = new Set(rows.map(({ rev }) => rev));
  const highest = Math.max(0, ...revs);
  const isCounted =
    last_seq === rows.length &&
    last_rev === (was?.last_rev ?? 0) + added &&
    revs.size === rows.length &&
    highest <= last_rev;
  if (isCounted) return found;
  const details = `${rows.length} messages, ${last_seq} places, ${last_rev} changes, highest ${highest}`;
  return [...found, { what: 'counters', where: id, details }];
}

function byConversation(rows: MessageRow[]): Map<string, MessageRow[]> {
  return Map.groupBy(rows, (row) => row.conversation_id);
}

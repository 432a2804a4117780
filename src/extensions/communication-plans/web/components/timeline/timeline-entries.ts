/** A day of the plan's story that is not a message. */
export interface Milestone {
  kind: 'start' | 'expected' | 'today';
  on: string;
}

export type TimelineEntry<Message> = Milestone | { kind: 'message'; on: string; message: Message };

interface Days {
  startOn: string;
  /** The date promised to the client. */
  expectedOn: string | null;
  /** The reader's own day; where the plan begins, that is said already. */
  today?: string | undefined;
}

// On one day, the start comes first and the promised date last: a message of that day keeps the promise.
const rank = { start: 0, today: 1, message: 2, expected: 3 } as const;

/** The messages among the days that matter, in the order of the days; messages of one day by position. */
export function timelineEntries<Message extends { dueOn: string; position: number }>(
  messages: readonly Message[],
  { startOn, expectedOn, today }: Days,
): TimelineEntry<Message>[] {
  const entries: TimelineEntry<Message>[] = [...messages]
    .sort((one, other) => one.position - other.position)
    .map((message) => ({ kind: 'message', on: message.dueOn, message }));
  entries.push({ kind: 'start', on: startOn });
  if (expectedOn !== null) entries.push({ kind: 'expected', on: expectedOn });
  if (today !== undefined && today !== startOn) entries.push({ kind: 'today', on: today });
  return entries.sort((one, other) => one.on.localeCompare(other.on) || rank[one.kind] - rank[other.kind]);
}

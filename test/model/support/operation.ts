import type { ChannelAccess, ChannelHistory } from '../../../src/extensions/chat/contract/conversations.ts';

/**
 * One thing that somebody does. Conversations and messages are named by what made them (`c12`, `m7`), so that a trace
 * still reads, and plays, with some of its operations left out.
 */
export type Operation = { number: number } & Deed;

/** What is done, by a person, on a device, or to the server. */
export type Deed =
  | { do: 'post'; by: string; in: string; to: string[]; reply: string | null; withFile: boolean }
  | Of<'postAgain'>
  | Of<'edit'>
  | Of<'delete'>
  | Reacting<'react'>
  | Reacting<'unreact'>
  | Marking<'read'>
  | Marking<'unread'>
  | { do: 'own'; by: string; in: string; isMuted?: boolean; isFavorite?: boolean }
  | { do: 'order'; by: string; order: string[] }
  | { do: 'create'; by: string; access: ChannelAccess; history: ChannelHistory; members: string[] }
  /** `as`: the name of another channel; null: a new name. */
  | { do: 'rename'; by: string; in: string; color: 'red' | 'teal'; as: string | null }
  | { do: 'settings'; by: string; in: string; access: ChannelAccess; history: ChannelHistory }
  | { do: 'members'; by: string; in: string; members: string[] }
  | { do: 'handOver'; by: string; in: string; to: string }
  | At<'archive'>
  | At<'reopen'>
  | At<'leave'>
  | At<'join'>
  | { do: 'direct'; by: string; people: string[] }
  /** Asks for all that there is of a conversation, whoever asks. */
  | At<'look'>
  | Of<'lookAtMessage'>
  | Of<'fetchFile'>
  | { do: 'listOpen'; by: string }
  /** All at the same moment. */
  | { do: 'together'; deeds: Operation[] }
  | { do: 'cut' | 'goAway' | 'comeBack'; device: number }
  /** The newest page, or the one before what is held; what follows does not wait for it. */
  | { do: 'open' | 'older'; device: number; in: string }
  | { do: 'restart' }
  /** Waits until everything has arrived, and compares everything with everything. */
  | { do: 'rest' };

/** Of a conversation… */
interface At<Kind> {
  do: Kind;
  by: string;
  in: string;
}
interface Marking<Kind> extends At<Kind> {
  seq: number;
}

/** …or of a message. */
interface Of<Kind> {
  do: Kind;
  by: string;
  message: string;
}
interface Reacting<Kind> extends Of<Kind> {
  emoji: string;
}

/** What one person asks of the server. */
export type Request = Extract<Operation, { by: string }>;

/** Words that stand nowhere else, so that each byte that travels tells where it came from. */
export const textMark = (number: number): string => `mk${number}x`;
export const nameMark = (number: number): string => `nm${number}x`;
export const fileMark = (number: number): string => `fl${number}x`;

/** A trace as one reads it: one operation on a line. */
export const traceOf = (operations: readonly Operation[]): string =>
  operations.map((operation) => JSON.stringify(operation)).join('\n');

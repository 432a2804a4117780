import type { ClientFrame, ServerFrame } from '../contract/frames.ts';

/** The part of a MessagePort, or of a BroadcastChannel, between a page and the host of the browser's live line. */
export interface LivePort {
  postMessage(message: PageMessage | HostMessage): void;
  onmessage: ((message: { data: unknown }) => void) | null;
  close(): void;
}

/** What a page says. A seat is one stay of a page with a host; its name is the page's own, and never used again. */
export type PageMessage = { to: 'host'; seat: string } & (
  | { type: 'join' }
  | { type: 'say'; frame: ClientFrame }
  /** The answer to `probe`. */
  | { type: 'here' }
  | { type: 'leave' }
);

/** What the host says to a seat. */
export type SeatMessage =
  | { type: 'joined' }
  /** There is a line: the page may subscribe. */
  | { type: 'open' }
  | { type: 'frame'; frame: ServerFrame }
  /** The seat is over: the line was cut (the page joins again) or the session has ended. */
  | { type: 'close'; code: number }
  | { type: 'probe' };

/** `lead`: there is a new host, which every page joins. */
export type HostMessage = ({ to: 'page'; seat: string } & SeatMessage) | { to: 'page'; type: 'lead' };

/** What a browser says of a line that was cut without a word (RFC 6455 §7.1.5). */
export const cutCode = 1006;

import type { LiveSocket } from './create-live-client.ts';

/** How a page gets its live line. */
export interface LiveWay {
  openSocket(): LiveSocket;
  /** Milliseconds before the next try; null: the usual ones, which spare the server. */
  delayMs(attempt: number): number | null;
  /** The page is being left; it may come back (from the browser's cache of pages). */
  leave(): void;
  close(): void;
}

/** A host is in the same browser: asking again costs nobody anything. */
export const hostDelayMs = (attempt: number): number => (attempt < 20 ? 50 : 1_000);

import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { SmtpStep } from './smtp-fates.ts';

/** How one mail ended at the far server. */
export interface LedgerEntry {
  recipient: string;
  /** `accepted`: kept for good. `gone`: the client went away by itself. */
  what: 'accepted' | 'refused' | 'cut' | 'gone';
  /** Where it ended. */
  at: SmtpStep;
  /** False: the client has not been told, and cannot know unless nothing of the final dot had left. */
  answered: boolean;
  /** When the client was told to give the content (milliseconds since 1970); null: never. */
  askedAt: number | null;
  endedAt: number;
  /** Of a mail that came whole, up to its final dot. */
  messageId: string | null;
  /** Of the bytes between `DATA` and the final dot, the stuffing of dots undone. */
  sha256: string | null;
}

/** The far server's memory: a line is on the disk before the client hears of it. */
export function openLedger(file: string): { write(entry: LedgerEntry): void; close(): void } {
  const descriptor = openSync(file, 'a');
  return {
    write(entry) {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      // Only what was accepted is owed to anybody.
      if (entry.what === 'accepted') fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

/** All that the far server wrote down, in its order. */
export function readLedger(file: string): LedgerEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LedgerEntry);
}

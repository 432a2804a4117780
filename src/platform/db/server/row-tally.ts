import { hash } from 'node:crypto';
import type { Row } from './snapshot.ts';

/** How many rows there are, and a hash of them all that is the same in whatever order they come. */
export interface Tally {
  rows: number;
  hash: string;
}

export interface RunningTally {
  /** Takes one more row, as `lineOf` writes it. */
  add(line: string): void;
  result(): Tally;
}

const size = 2n ** 256n;

/**
 * The hash is the sum of the SHA-256 of the rows: two engines sort text differently, and the same rows must give the
 * same hash on both. Unlike an exclusive or, a sum also tells a row that stands twice.
 */
export function tallyRows(): RunningTally {
  let rows = 0;
  let sum = 0n;
  return {
    add(line) {
      rows += 1;
      sum += BigInt(`0x${hash('sha256', line)}`);
    },
    result: () => ({ rows, hash: (sum % size).toString(16).padStart(64, '0') }),
  };
}

/** A row as one line of JSON, its columns sorted: a column that was added later stands elsewhere in another table. */
export function lineOf(row: Row): string {
  const sorted: Row = {};
  for (const name of Object.keys(row).sort()) sorted[name] = row[name]!;
  return JSON.stringify(sorted);
}

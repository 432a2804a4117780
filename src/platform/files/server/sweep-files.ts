import type { Files } from './files.ts';

/** Hashes of files that somebody refers to; some may come more than once. */
export type HeldHashes = () => AsyncIterable<string>;

/**
 * Removes the files that nobody holds and that were neither put nor renewed since `moment`; how many. Removes nothing
 * when one of `holders` fails to answer.
 *
 * A file is put before the row that holds it is written: until `moment` the two are taken for one work under way. What
 * is held is read twice, because a row may go, while it is read, from a table whose turn comes to one whose turn was.
 */
export async function sweepFiles(
  files: Pick<Files, 'notPutSince' | 'removeUnlessPutSince'>,
  holders: readonly HeldHashes[],
  moment: string,
): Promise<number> {
  const unheld = new Set<string>();
  for await (const hash of files.notPutSince(moment)) unheld.add(hash);
  for (const held of [...holders, ...holders]) for await (const hash of held()) unheld.delete(hash);
  let removed = 0;
  for (const hash of unheld) if (await files.removeUnlessPutSince(hash, moment)) removed++;
  return removed;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { rememberContacts } from '../lines/plan-contacts.ts';
import { rememberOrders } from '../lines/plan-orders.ts';
import type { FileLine } from '../lines/line.ts';
import type { ImportPorts } from '../ports.ts';
import { readRecords } from '../reading/read-records.ts';
import { readingOf } from '../state-of.ts';
import type { ImportRow } from '../tables.ts';
import type { Job } from './open-job.ts';

/** What is written together: enough to be fast, little enough that everybody else has their turn between two. */
const linesTogether = 100;

/** The lines of the file in handfuls, after the `done` ones that were gone through before. */
export async function* chunks(
  { files }: Pick<ImportPorts, 'files'>,
  row: ImportRow,
  job: Job,
): AsyncGenerator<FileLine[]> {
  if (row.file_hash === null) throw new AppError('imports.fileGone', 409);
  const bytes = await files.read(row.file_hash);
  let count = -1;
  let chunk: FileLine[] = [];
  for await (const record of readRecords(bytes, readingOf(row))) {
    count += 1;
    if (count === 0) continue;
    chunk.push(record);
    if (chunk.length < linesTogether && count !== row.done) continue;
    if (count <= row.done) remember(job, chunk);
    else yield chunk;
    chunk = [];
    await nextTurn();
  }
  if (chunk.length > 0) yield chunk;
}

const remember = (job: Job, lines: readonly FileLine[]): void =>
  job.kind === 'contacts' ? rememberContacts(job, lines) : rememberOrders(job, lines);

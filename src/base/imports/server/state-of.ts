import { plusMs } from '../../../platform/runtime/server/clock.ts';
import type { ImportState, ImportSummary, Mapping, Preview, Reading } from '../contract/imports.ts';
import { undoDays } from '../contract/limits.ts';
import type { ImportRow } from './tables.ts';

/** Who was not seen for so long has died with its process: a few hundred lines never take that long. */
const silentMs = 30_000;
const dayMs = 24 * 60 * 60_000;

export const aliveSince = (now: string): string => plusMs(now, -silentMs);

/** Is somebody going through its lines at this moment? */
export const isAlive = ({ worker, seen_at }: ImportRow, now: string): boolean =>
  worker !== null && seen_at !== null && seen_at >= aliveSince(now);

export function stateOf(row: ImportRow, now: string): ImportState {
  const { phase } = row;
  if (isAlive(row, now)) return phase;
  if (phase === 'checking') return 'drafted';
  if (phase === 'running') return 'interrupted';
  return phase === 'undoing' ? 'undoInterrupted' : phase;
}

/** Until when it can be taken back; null: there is nothing to take back, or it is too late. */
export function undoUntil(row: ImportRow, now: string): string | null {
  const state = stateOf(row, now);
  if (!['done', 'stopped', 'interrupted', 'undoInterrupted'].includes(state)) return null;
  if (row.created + row.changed === 0) return null;
  const until = plusMs(row.ended_at ?? now, undoDays * dayMs);
  return until > now ? until : null;
}

export const readingOf = (row: ImportRow): Reading => JSON.parse(row.reading) as Reading;
export const previewOf = (row: ImportRow): Preview => JSON.parse(row.preview) as Preview;
export const mappingOf = (row: ImportRow): Mapping => JSON.parse(row.mapping) as Mapping;

export const summaryOf = (
  row: ImportRow,
  now: string,
  nameOf: (userId: string) => string | null,
): ImportSummary => ({
  ...{ id: row.id, kind: row.kind, fileName: row.file_name },
  ...{ startedBy: row.started_by, startedByName: row.started_by && nameOf(row.started_by) },
  ...{ createdAt: row.created_at, endedAt: row.ended_at },
  state: stateOf(row, now),
  ...{ done: row.done, total: row.total },
  counts: {
    ...{ created: row.created, changed: row.changed },
    ...{ unchanged: row.unchanged, refused: row.refused },
  },
  ...{ takenBack: row.taken_back, kept: row.kept, error: row.error },
  undoUntil: undoUntil(row, now),
  hasFile: row.file_hash !== null,
});

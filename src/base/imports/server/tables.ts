import type { ImportKind } from '../contract/targets.ts';

export type Phase =
  'drafted' | 'checking' | 'checked' | 'running' | 'done' | 'stopped' | 'undoing' | 'undone';

/** One file, from its arrival to the undo. */
export interface ImportRow {
  id: string;
  kind: ImportKind;
  file_name: string;
  /** In the file store; null once it is no longer needed. */
  file_hash: string | null;
  started_by: string | null;
  created_at: string;
  ended_at: string | null;
  phase: Phase;
  /** JSON `Reading`, `Preview`, `Mapping`. */
  reading: string;
  preview: string;
  mapping: string;
  remembered_at: string | null;
  /** The worker that goes through it; another one ends. */
  worker: string | null;
  seen_at: string | null;
  /** Somebody wants it to end. */
  stop_asked_at: string | null;
  error: string | null;
  done: number;
  total: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  taken_back: number;
  kept: number;
}

export type KeptReason = 'changedSince' | 'inUse' | 'gone';

/** A row that an import wrote: what an undo needs. */
export interface LineRow {
  import_id: string;
  line: number;
  outcome: 'created' | 'changed';
  subject_id: string;
  /** The version it had after the import. */
  version: number;
  /** JSON of what it was before; null: it was not there. */
  before: string | null;
  taken_back_at: string | null;
  kept_reason: KeptReason | null;
}

/** A line that is refused. */
export interface FaultRow {
  import_id: string;
  line: number;
  /** JSON `Fault[]`. */
  faults: string;
}

/** What was chosen for a file with these headings. */
export interface MappingRow {
  /** Kind and normalised headings. */
  headings_key: string;
  mapping: string;
  used_at: string;
}

/** The one row of whose turn it is, `id` = `turn`: one import at a time goes through its lines. */
export interface TurnRow {
  id: string;
  worker: string | null;
  seen_at: string;
}

export interface ImportsTables {
  imports_imports: ImportRow;
  imports_lines: LineRow;
  imports_faults: FaultRow;
  imports_mappings: MappingRow;
  imports_turn: TurnRow;
}

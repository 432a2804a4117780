import type { ActVia } from '../contract/acts.ts';

export interface ActRow {
  seq: number;
  at: string;
  via: ActVia;
  actor_id: string | null;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  /** Not under the hash: it may name a person, who may be erased. */
  subject_label: string | null;
  /** The label as searches compare it; null with it. */
  subject_norm: string | null;
  /** JSON, its keys sorted. */
  details: string;
  hash: string;
}

/** One row, `id` = `head`: the end of the chain, held while a line is added. */
export interface ActHeadRow {
  id: string;
  seq: number;
  hash: string;
}

export interface AuditTables {
  audit_acts: ActRow;
  audit_heads: ActHeadRow;
}

import type { Act } from '../contract/acts.ts';
import type { ActRow } from './tables.ts';

export const actOfRow = (row: ActRow): Act => ({
  seq: row.seq,
  at: row.at,
  via: row.via,
  actorId: row.actor_id,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  subjectLabel: row.subject_label,
  details: JSON.parse(row.details) as Act['details'],
  hash: row.hash,
});

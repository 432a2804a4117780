import { createHash } from 'node:crypto';
import type { ActRow } from './tables.ts';

/** Of a line and of all before it. The label is left out: a person who is erased loses their name, not the chain. */
export function actHash(
  previous: string,
  row: Omit<ActRow, 'hash' | 'subject_label' | 'subject_norm'>,
): string {
  const { seq, at, via, actor_id, action, subject_kind, subject_id, details } = row;
  const line = JSON.stringify([previous, seq, at, via, actor_id, action, subject_kind, subject_id, details]);
  return createHash('sha256').update(line).digest('hex');
}

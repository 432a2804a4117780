import type { KeptReason } from '../tables.ts';

/** Of some rows that an import wrote, by line: why it is left as it is; null: it was taken back. */
export type Undone = Map<number, KeptReason | null>;

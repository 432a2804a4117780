import type { Migration } from '../../../platform/db/server/migrate.ts';
import type { Config } from '../../../platform/runtime/server/config.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';

/** Whoever has tables: a platform room, a base feature, an extension. */
export interface Owner {
  id: string;
  migrations: readonly Migration[];
  /** Columns that name stored files, by table. */
  heldFiles?: Readonly<Record<string, readonly string[]>>;
}

/** What a backup, a restore or a check must know of the base and of the program. */
export interface BaseParts {
  /** Of the product. */
  version: string;
  clock: Clock;
  config: Config;
  /** All owners that this program carries, in the order in which their steps are taken. */
  owners: readonly Owner[];
}

export type ProgressPhase = 'files' | 'rows' | 'sealing' | 'checking';

/** Told how far a long work is. */
export type OnProgress = (phase: ProgressPhase, done: number, total: number) => void;

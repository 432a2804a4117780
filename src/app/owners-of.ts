import type { Owner } from '../base/backups/server/public.ts';
import { jobsMigrations } from '../platform/jobs/server/migrations/index.ts';
import type { ServerModule } from '../platform/modules/server/module.ts';

/** Everybody who has tables, in the order in which a start takes their steps. */
export const ownersOf = (modules: readonly ServerModule[]): Owner[] => [
  { id: 'jobs', migrations: jobsMigrations },
  ...modules,
];

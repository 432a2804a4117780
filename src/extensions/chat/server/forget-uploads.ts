import type { Platform } from '../../../platform/modules/server/module.ts';
import { plusMs } from '../../../platform/runtime/server/clock.ts';
import { deleteUnsentBefore } from './store/files.ts';

const dayMs = 24 * 60 * 60_000;
/** A draft may wait over a holiday. */
const keptMs = 30 * dayMs;

/** Every day, forgets the files that were uploaded and never sent. */
export function forgetUploads({ jobs, db, clock }: Pick<Platform, 'jobs' | 'db' | 'clock'>): void {
  jobs.define({
    name: 'chat.forget-uploads',
    everyMs: dayMs,
    leaseMs: 10 * 60_000,
    run: () => db.transaction((tx) => deleteUnsentBefore(tx, plusMs(clock.now(), -keptMs))),
  });
}

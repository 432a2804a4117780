import { contactsByIds } from '../../../contacts/server/public.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { FileLine, Planned } from '../lines/line.ts';
import { planContacts } from '../lines/plan-contacts.ts';
import { planOrders } from '../lines/plan-orders.ts';
import type { ImportPorts } from '../ports.ts';
import { stateOf } from '../state-of.ts';
import { changeImport } from '../store/imports.ts';
import { deleteFaults, insertFaults } from '../store/lines.ts';
import type { FaultRow, ImportRow } from '../tables.ts';
import { chunks } from './chunks.ts';
import { openJob, type Job } from './open-job.ts';
import { refuseMapping } from './refuse-mapping.ts';
import { endWork, step, type Work } from './start-work.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';

export const noCounts = { done: 0, created: 0, changed: 0, unchanged: 0, refused: 0 };

/** The dry run: what the run would do now, and every line that it would refuse. */
export const checking = ({ clock }: Pick<ImportPorts, 'clock'>): Work => ({
  phase: 'checking',
  whenFailed: 'drafted',
  async begin(tx, row) {
    if (!['drafted', 'checked'].includes(stateOf(row, clock.now()))) throw conflict('imports.notNow');
    refuseMapping(row);
    await deleteFaults(tx, row.id);
    return noCounts;
  },
  async carryOut(ports, worker, row) {
    const job = await openJob(ports, row);
    for await (const lines of chunks(ports, row, job)) {
      const planned = await foreseen(ports.db.read, job, lines);
      await step(ports, worker, async (tx, now) => {
        await insertFaults(tx, faultRows(row.id, planned));
        await changeImport(tx, row.id, countsAfter(now, planned));
      });
    }
    await endWork(ports, worker, async () => ({ phase: 'checked' }));
  },
});

const foreseen = (db: ReadDb, job: Job, lines: readonly FileLine[]): Promise<Planned<unknown>[]> =>
  job.kind === 'contacts'
    ? planContacts(db, job, lines, (ids) => contactsByIds(db, ids))
    : planOrders(db, job, lines);

export const faultRows = (importId: string, planned: readonly Planned<unknown>[]): FaultRow[] =>
  planned.flatMap((one) =>
    one.outcome === 'refused'
      ? [{ import_id: importId, line: one.line, faults: JSON.stringify(one.faults) }]
      : [],
  );

export const countsAfter = (
  row: ImportRow,
  planned: readonly Planned<unknown>[],
): Pick<ImportRow, 'done' | 'created' | 'changed' | 'unchanged' | 'refused'> => {
  const count = (outcome: string) => planned.filter((one) => one.outcome === outcome).length;
  return {
    done: row.done + planned.length,
    created: row.created + count('created'),
    changed: row.changed + count('changed'),
    unchanged: row.unchanged + count('unchanged'),
    refused: row.refused + count('refused'),
  };
};

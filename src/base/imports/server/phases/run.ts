import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { AnnouncePorts } from '../../../webhooks/server/public.ts';
import type { ImportPorts } from '../ports.ts';
import { stateOf } from '../state-of.ts';
import { changeImport } from '../store/imports.ts';
import { tellEnded } from '../tell-import.ts';
import { deleteFaults, insertFaults, insertLines } from '../store/lines.ts';
import type { ImportRow } from '../tables.ts';
import { countsAfter, faultRows, noCounts } from './check.ts';
import { chunks } from './chunks.ts';
import { openJob } from './open-job.ts';
import { endedBecause, endWork, step, type Work, type Worker } from './start-work.ts';
import { writeContactLines } from './write-contact-lines.ts';
import { writeOrderLines } from './write-order-lines.ts';

/** A dry run says what is so for a while only. */
const freshMs = 24 * 60 * 60_000;

/** The import itself: what is written and how far it is go into the base together. */
export const running = ({ clock }: Pick<ImportPorts, 'clock'>): Work => ({
  phase: 'running',
  async begin(tx, row) {
    const now = clock.now();
    const state = stateOf(row, now);
    if (state === 'interrupted') return {};
    if (state !== 'checked' || row.created_at < plusMs(now, -freshMs)) throw conflict('imports.notNow');
    await deleteFaults(tx, row.id);
    return noCounts;
  },
  async carryOut(ports, worker, row) {
    try {
      await goThrough(ports, worker, row);
    } catch (error) {
      if (endedBecause(error) !== 'stopped') throw error;
      await endWork(ports, worker, (tx, now) => endRun(tx, ports, now, { worker, isWhole: false }));
      return;
    }
    await endWork(ports, worker, (tx, now) => endRun(tx, ports, now, { worker, isWhole: true }));
  },
});

async function goThrough(ports: ImportPorts, worker: Worker, row: ImportRow): Promise<void> {
  const job = await openJob(ports, row);
  const by = { clock: ports.clock, newId: ports.newId, live: ports.live, viewer: worker.viewer };
  for await (const lines of chunks(ports, row, job)) {
    await step(ports, worker, async (tx, now) => {
      const { planned, written } =
        job.kind === 'contacts'
          ? await writeContactLines(tx, by, job, lines)
          : await writeOrderLines(tx, by, job, lines);
      await insertLines(
        tx,
        written.map((line) => ({ ...line, import_id: row.id, taken_back_at: null, kept_reason: null })),
      );
      await insertFaults(tx, faultRows(row.id, planned));
      await changeImport(tx, row.id, countsAfter(now, planned));
    });
  }
}

/** One line of the journal and one event for the whole file, which is itself needed no more. */
export async function endRun(
  tx: Tx,
  ports: AnnouncePorts,
  row: ImportRow,
  { worker, isWhole }: { worker: Pick<Worker, 'viewer'>; isWhole: boolean },
): Promise<Partial<ImportRow>> {
  const action = isWhole ? `imports.${row.kind}Imported` : 'imports.importStopped';
  await recordAct(
    tx,
    { viewer: worker.viewer, clock: ports.clock },
    {
      action,
      subject: { kind: 'import', id: row.id, label: row.file_name },
      details: {
        ...{ created: row.created, changed: row.changed },
        ...{ unchanged: row.unchanged, refused: row.refused },
      },
    },
  );
  const phase = isWhole ? 'done' : 'stopped';
  await tellEnded(tx, ports, row, phase);
  return { phase, ended_at: ports.clock.now(), file_hash: null };
}

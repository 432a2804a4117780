import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Viewer } from '../../../../platform/http/server/viewer.ts';
import type { ImportPorts } from '../ports.ts';
import { aliveSince } from '../state-of.ts';
import { changeImport, holdImport } from '../store/imports.ts';
import { keepTurn, leaveTurn, takeTurn } from '../store/turn.ts';
import type { ImportRow, Phase } from '../tables.ts';

/** Who goes through an import, and in whose name. */
export interface Worker {
  importId: string;
  worker: string;
  viewer: Viewer;
}

export interface Work {
  phase: Extract<Phase, 'checking' | 'running' | 'undoing'>;
  /** Refuses, or tells what changes as the work begins. */
  begin(tx: Tx, row: ImportRow): Promise<Partial<ImportRow>>;
  /** Goes through all that is to be done. Whatever it writes, it writes by `step`. */
  carryOut(ports: ImportPorts, worker: Worker, row: ImportRow): Promise<void>;
  /** The phase that is left when it fails; the one it was in, unless said. */
  whenFailed?: Phase;
}

/** Thrown to end a work: `stopped` by somebody, or by the end of the process. */
class Ended extends Error {
  readonly why: 'stopped' | 'closing' | 'overtaken';

  constructor(why: 'stopped' | 'closing' | 'overtaken') {
    super(why);
    this.why = why;
  }
}

export const endedBecause = (error: unknown): Ended['why'] | null =>
  error instanceof Ended ? error.why : null;

/**
 * Begins to go through an import, in the background: one at a time in the whole installation.
 *
 * @throws AppError `imports.underWay` while another one is gone through; what `begin` throws
 */
export async function startWork(ports: ImportPorts, work: Work, who: Omit<Worker, 'worker'>): Promise<void> {
  const worker = ports.newId();
  const row = await ports.db.transaction(async (tx) => {
    const now = ports.clock.now();
    const held = (await holdImport(tx, who.importId))!;
    const changes = await work.begin(tx, held);
    if (!(await takeTurn(tx, worker, now, aliveSince(now)))) throw conflict('imports.underWay');
    const begun = { ...changes, worker, seen_at: now, phase: work.phase, stop_asked_at: null, error: null };
    await changeImport(tx, held.id, begun);
    return { ...held, ...begun };
  });
  ports.underWay.add(carryOut(ports, work, { ...who, worker }, row));
}

async function carryOut(ports: ImportPorts, work: Work, worker: Worker, row: ImportRow): Promise<void> {
  try {
    await work.carryOut(ports, worker, row);
  } catch (error) {
    if (endedBecause(error) === 'overtaken') return;
    const isFailure = endedBecause(error) === null;
    if (isFailure) ports.logger.error({ err: error, importId: row.id }, 'an import was cut off');
    await leave(ports, work, worker, isFailure ? codeOf(error) : null);
  }
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'platform.internal');

/** What was cut off can go on, or be taken back, at once. */
async function leave(
  { db, logger }: ImportPorts,
  { whenFailed }: Work,
  { importId, worker }: Worker,
  error: string | null,
): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const row = await holdImport(tx, importId);
      if (row?.worker === worker) {
        await changeImport(tx, importId, {
          worker: null,
          error,
          ...(whenFailed ? { phase: whenFailed } : {}),
        });
      }
      await leaveTurn(tx, worker);
    });
  } catch (failure) {
    // The base cannot be reached: whoever is not seen any more counts as cut off.
    logger.error({ err: failure, importId }, 'the end of an import could not be written down');
  }
}

/**
 * One transaction of a work, which tells how far it is. Nothing of it is kept once somebody else goes through the import
 * or wants it to end.
 */
export const step = <R>(
  { db, clock, underWay }: ImportPorts,
  { importId, worker }: Worker,
  write: (tx: Tx, row: ImportRow) => Promise<R>,
): Promise<R> =>
  db.transaction(async (tx) => {
    if (underWay.signal.aborted) throw new Ended('closing');
    const now = clock.now();
    if (!(await keepTurn(tx, worker, now))) throw new Ended('overtaken');
    const row = await holdImport(tx, importId);
    if (row?.worker !== worker) throw new Ended('overtaken');
    if (row.stop_asked_at !== null) throw new Ended('stopped');
    const result = await write(tx, row);
    await changeImport(tx, importId, { seen_at: now });
    return result;
  });

/** The last transaction of a work. */
export const endWork = (
  ports: ImportPorts,
  who: Worker,
  write: (tx: Tx, row: ImportRow) => Promise<Partial<ImportRow>>,
): Promise<void> =>
  ports.db.transaction(async (tx) => {
    if (!(await keepTurn(tx, who.worker, ports.clock.now()))) throw new Ended('overtaken');
    const row = (await holdImport(tx, who.importId))!;
    await leaveTurn(tx, who.worker);
    const changes = await write(tx, row);
    await changeImport(tx, who.importId, { ...changes, worker: null });
  });

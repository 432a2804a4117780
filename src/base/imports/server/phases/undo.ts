import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { ImportPorts } from '../ports.ts';
import { undoUntil } from '../state-of.ts';
import { changeImport } from '../store/imports.ts';
import { markLines, nextToUndo } from '../store/lines.ts';
import { tellUndone } from '../tell-import.ts';
import type { ImportRow, LineRow } from '../tables.ts';
import { endWork, step, type Work, type Worker } from './start-work.ts';
import { undoContacts } from './undo-contacts.ts';
import { undoOrders } from './undo-orders.ts';

const linesTogether = 200;

/** Takes an import back, row by row, but for what somebody has changed or built upon since. */
export const undoing = ({ clock }: Pick<ImportPorts, 'clock'>): Work => ({
  phase: 'undoing',
  async begin(_tx, row) {
    if (undoUntil(row, clock.now()) === null) throw conflict('imports.notUndoable');
    return { ended_at: row.ended_at ?? clock.now() };
  },
  async carryOut(ports, worker, row) {
    while ((await step(ports, worker, (tx, now) => undoSome(tx, ports, worker, now))) > 0);
    await endWork(ports, worker, (tx, now) => endUndo(tx, ports, worker, now, row));
  },
});

async function undoSome(tx: Tx, ports: ImportPorts, { viewer }: Worker, row: ImportRow): Promise<number> {
  const lines = await nextToUndo(tx, row.id, linesTogether);
  if (lines.length === 0) return 0;
  const by = { clock: ports.clock, newId: ports.newId, live: ports.live, viewer };
  const undone =
    row.kind === 'contacts'
      ? await undoContacts(tx, by, lines, ports.holding)
      : await undoOrders(tx, by, lines, ports.holding);
  const byReason = Map.groupBy(lines, ({ line }) => undone.get(line) ?? null);
  const at = ports.clock.now();
  for (const [reason, some] of byReason) {
    const numbers = some.map(({ line }: LineRow) => line);
    await markLines(tx, row.id, numbers, {
      ...{ taken_back_at: reason === null ? at : null, kept_reason: reason },
    });
  }
  const takenBack = byReason.get(null)?.length ?? 0;
  await changeImport(tx, row.id, {
    taken_back: row.taken_back + takenBack,
    kept: row.kept + lines.length - takenBack,
  });
  return lines.length;
}

async function endUndo(
  tx: Tx,
  ports: ImportPorts,
  { viewer }: Worker,
  now: ImportRow,
  { id, file_name: label }: ImportRow,
): Promise<Partial<ImportRow>> {
  await recordAct(
    tx,
    { viewer, clock: ports.clock },
    {
      ...{ action: 'imports.importUndone', subject: { kind: 'import', id, label } },
      details: { takenBack: now.taken_back, kept: now.kept },
    },
  );
  await tellUndone(tx, ports, now);
  return { phase: 'undone', file_hash: null };
}

import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ImportDetail } from '../../contract/imports.ts';
import { accessImport, holdToChange } from '../access-import.ts';
import { detailOf } from '../detail-of.ts';
import type { ImportPorts } from '../ports.ts';
import { stateOf } from '../state-of.ts';
import { changeImport, deleteImport } from '../store/imports.ts';
import { checking } from '../phases/check.ts';
import { endRun, running } from '../phases/run.ts';
import { startWork, type Work } from '../phases/start-work.ts';
import { undoing } from '../phases/undo.ts';

const works = { check: checking, run: running, undo: undoing } satisfies Record<
  string,
  (ports: ImportPorts) => Work
>;

/** Begins the dry run, the import (or goes on with it), or the undo. @throws AppError `imports.underWay`, `imports.notNow` */
export async function workOnImport(
  ctx: Context,
  ports: ImportPorts,
  id: string,
  what: keyof typeof works,
): Promise<ImportDetail> {
  await accessImport(ctx.db.read, id);
  await startWork(ports, works[what](ports), { importId: id, viewer: ctx.viewer });
  return show(ctx, id);
}

/** Ends a dry run or an import after the lines it is at; what it has written stays, and can be taken back. */
export async function stopImport(ctx: Context, ports: ImportPorts, id: string): Promise<ImportDetail> {
  await ctx.db.transaction(async (tx) => {
    const row = await holdToChange(tx, id);
    const now = ctx.clock.now();
    const state = stateOf(row, now);
    if (state === 'running' || state === 'checking') {
      await changeImport(tx, id, { stop_asked_at: now });
      return;
    }
    if (state !== 'interrupted') throw conflict('imports.notNow');
    const changes = await endRun(tx, ports, row, { worker: { viewer: ctx.viewer }, isWhole: false });
    await changeImport(tx, id, { ...changes, worker: null });
  });
  return show(ctx, id);
}

/** Puts a file away that was not imported. */
export async function forgetImport(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const row = await holdToChange(tx, id);
    if (!['drafted', 'checked'].includes(stateOf(row, ctx.clock.now()))) throw conflict('imports.notNow');
    await deleteImport(tx, id);
  });
}

const show = async (ctx: Context, id: string): Promise<ImportDetail> =>
  detailOf(ctx.db.read, await accessImport(ctx.db.read, id), ctx.clock.now());

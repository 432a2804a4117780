import type { Context } from '../../../../platform/http/server/context.ts';
import {
  listedRows,
  summarizedClients,
  type ExecutionRow,
  type ExecutionSummary,
} from '../../contract/execution.ts';
import { executionRows, messagesToDo } from '../execution-rows.ts';
import type { Outlines } from '../outlines.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { readerFor } from '../surroundings.ts';

/** What asks for somebody today, by situation: how many messages, and those of whom. */
export async function summarizeExecution(
  ctx: Context,
  ports: PlansPorts,
  outlines: Outlines,
): Promise<ExecutionSummary> {
  const reader = await readerFor(ctx, ports);
  const toDo = await messagesToDo(ctx, reader.surroundings.today, listedRows.toDo);
  const { rows } = await executionRows(ctx, ports, { reader, outlines }, toDo);
  const groups = Map.groupBy(rows, ({ situation }) => situation);
  return { lines: [...groups].map(([situation, own]) => ({ situation, ...lineOf(own) })) };
}

const lineOf = (rows: readonly ExecutionRow[]) => ({
  count: rows.length,
  firstId: rows[0]!.id,
  clients: [...new Set(rows.map(({ contactName }) => contactName))].slice(0, summarizedClients),
});

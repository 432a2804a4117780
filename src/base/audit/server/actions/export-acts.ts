import type { Context } from '../../../../platform/http/server/context.ts';
import { byteOrderMark, csvLine } from '../../../../platform/text/contract/csv.ts';
import type { ActExportQuery } from '../../contract/act-list.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { actConditions } from '../act-conditions.ts';
import { actOfRow } from '../act-of-row.ts';
import { actorNames } from '../actor-names.ts';
import { actsAfter, type ActConditions } from '../store/act-list.ts';
import type { ActRow } from '../tables.ts';
import { recordAct } from './record-act.ts';

const words = { fr, en };
const batch = 1000;

export interface ActExport {
  name: string;
  type: string;
  lines: AsyncIterable<string>;
}

/**
 * The lines that match, oldest first, in pieces as they are read: a table for a spreadsheet, or JSON lines as they are
 * hashed.
 */
export async function exportActs(
  ctx: Context,
  { format, language, ...filter }: ActExportQuery,
): Promise<ActExport> {
  const conditions = await actConditions(ctx.db.read, filter);
  const act = { action: 'audit.journalExported', details: { format } };
  await ctx.db.transaction((tx) => recordAct(tx, ctx, act));
  const said = words[language].export;
  const name = `${said.file} ${ctx.clock.now().slice(0, 10)}.${format}`;
  if (format === 'jsonl') {
    const type = 'application/x-ndjson; charset=utf-8';
    return { name, type, lines: pieces(ctx, conditions, jsonOf) };
  }
  const head = byteOrderMark + csvLine(Object.values(said.columns));
  return { name, type: 'text/csv; charset=utf-8', lines: pieces(ctx, conditions, csvOf, head) };
}

type Write = (row: ActRow, actorName: string) => string;

async function* pieces(
  { db }: Context,
  conditions: ActConditions,
  write: Write,
  head = '',
): AsyncGenerator<string> {
  yield head;
  for (let after = 0; ;) {
    const rows = await actsAfter(db.read, conditions, { after, limit: batch });
    const names = await actorNames(
      db.read,
      rows.map((row) => row.actor_id),
    );
    yield rows.map((row) => write(row, names.get(row.actor_id ?? '') ?? '')).join('');
    if (rows.length < batch) return;
    after = rows.at(-1)!.seq;
  }
}

const jsonOf: Write = (row, actorName) => `${JSON.stringify({ ...actOfRow(row), actorName })}\n`;

/** In the order of `export.columns`. */
const csvOf: Write = (row, actorName) =>
  csvLine([
    row.seq,
    row.at,
    actorName,
    row.via,
    row.action,
    row.subject_kind ?? '',
    row.subject_label ?? '',
    row.subject_id ?? '',
    row.details,
    row.hash,
  ]);

import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { Reading } from '../../contract/imports.ts';
import { mostColumns } from '../../contract/limits.ts';
import { decoded } from './decode.ts';

export interface RawRecord {
  /** Line of the file on which it begins, from 1. */
  line: number;
  cells: string[];
}

/**
 * The records of a file one after the other, headings first; lines without anything on them are left out.
 *
 * @throws AppError `imports.quoteOpen` {line}, `imports.tooManyColumns` {maximum} (422)
 */
export async function* readRecords(
  bytes: Buffer,
  { encoding, separator }: Reading,
): AsyncGenerator<RawRecord> {
  const parser = parse({
    ...{ delimiter: separator, bom: true, info: true, skip_empty_lines: true },
    ...{ relax_column_count: true, relax_quotes: true, record_delimiter: '\n' },
  });
  const source = Readable.from(slowly(decoded(bytes, encoding)));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let last = 1;
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>) {
      if (record.length > mostColumns) {
        throw new AppError('imports.tooManyColumns', 422, { maximum: mostColumns });
      }
      if (record.every((cell) => cell.trim() === '')) continue;
      last = firstLine(info.lines, record);
      yield { line: last, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw csvRefusal(error, last);
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** The parser counts the lines through which a record goes. */
const firstLine = (last: number, cells: readonly string[]): number =>
  last - cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

const csvRefusal = (error: CsvError, after: number): AppError =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? new AppError('imports.quoteOpen', 422, { line: after })
    : new AppError('imports.notCsv', 422);

/** Others have their turn between two pieces. */
async function* slowly(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece;
    await nextTurn();
  }
}

import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { Preview, Reading } from '../../contract/imports.ts';
import { mostLines } from '../../contract/limits.ts';
import { recogniseSeparator } from './recognise-separator.ts';
import { recogniseText } from './recognise-text.ts';
import { decoded } from './decode.ts';
import { readRecords } from './read-records.ts';

const previewLines = 5;
const longestCell = 200;
const longestHeading = 120;

export interface ReadFile {
  reading: Reading;
  preview: Preview;
  /** Records without the headings. */
  total: number;
}

/**
 * How a file is read: as it was chosen, else as it is recognised.
 *
 * @throws AppError what `recogniseText` and `readRecords` tell; `imports.noLines`, `imports.tooManyLines` {maximum},
 *   `imports.oneColumn` (422)
 */
export async function previewFile(bytes: Buffer, chosen: Reading | null): Promise<ReadFile> {
  const text = await recogniseText(bytes);
  const encoding = chosen?.encoding ?? text.encoding;
  const start = decoded(bytes, encoding).next().value ?? '';
  const reading: Reading = chosen ?? { encoding, separator: recogniseSeparator(start) };
  const { headings, lines, total } = await readAll(bytes, reading);
  if (total === 0) throw new AppError('imports.noLines', 422);
  if (chosen === null && headings.length < 2) throw new AppError('imports.oneColumn', 422);
  return { reading, preview: { headings, lines, mixed: text.mixed }, total };
}

async function readAll(bytes: Buffer, reading: Reading) {
  let headings: string[] | null = null;
  const lines: string[][] = [];
  let total = 0;
  for await (const { cells } of readRecords(bytes, reading)) {
    if (headings === null) {
      headings = cells.map((cell) => cell.trim().slice(0, longestHeading));
      continue;
    }
    total += 1;
    if (total > mostLines) throw new AppError('imports.tooManyLines', 422, { maximum: mostLines });
    if (lines.length < previewLines) lines.push(cells.map((cell) => cell.slice(0, longestCell)));
  }
  return { headings: headings ?? [], lines, total };
}

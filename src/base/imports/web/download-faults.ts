import { byteOrderMark, csvLine } from '../../../platform/text/contract/csv.ts';
import type { Fault } from '../contract/imports.ts';
import { readFaults } from './queries.ts';

const atOnce = 500;

interface FaultWords {
  words: readonly string[];
  reasonOf(fault: Fault): string;
  name: string;
}

/** Gives the browser a table of all faulty lines, in the reader's words; no cell of it is a formula. */
export async function downloadFaults(id: string, { words, reasonOf, name }: FaultWords): Promise<void> {
  const lines = [byteOrderMark, csvLine(words)];
  for (let offset = 0; ; offset += atOnce) {
    const page = await readFaults(id, offset, atOnce);
    for (const { line, faults } of page.lines) {
      for (const fault of faults)
        lines.push(csvLine([line, fault.column ?? '', fault.value, reasonOf(fault)]));
    }
    if (offset + atOnce >= page.total) break;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(lines, { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

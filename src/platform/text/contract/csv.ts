/** What makes a spreadsheet read UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A spreadsheet would take these for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@]/;

/**
 * One cell: without a line break, never a formula, quoted where it must be. Figures are not escaped by sign. Spreadsheets
 * of other countries separate by commas or tabs: what stands behind one begins no cell either.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = value.replace(/\s*[\r\n\t\v\f]+\s*/g, ' ').replace(/([,;]\s*)(?=[=+\-@])/g, "$1'");
  const harmless = formula.test(line.trimStart()) ? `'${line}` : line;
  return /[;"]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line, as French spreadsheets separate it. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(';')}\r\n`;

import { aimReached, type Figure } from './figure.ts';

const columns = ['measure', 'engine', 'figure', 'value', 'aim', 'floor', 'ratio', 'the floor is'] as const;
/** Columns of numbers stand to the right. */
const right = new Set<string>(['value', 'aim', 'floor', 'ratio']);

/** The figures as a Markdown table, which reads as well in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf);
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (right.has(columns[at]!) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (right.has(columns[at]!) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { measure, engine, what, value, unit, floor } = figure;
  return [
    ...[measure, engine, what, `${shown(value)} ${unit}`, aimCell(figure)],
    floor ? `${shown(floor.value)} ${unit}` : '',
    floor ? shown(value / floor.value) : '',
    floor?.what ?? '',
  ];
}

function aimCell(figure: Figure): string {
  if (!figure.aim) return '';
  const sign = figure.aim.bound === 'at least' ? '≥' : '≤';
  return `${sign} ${shown(figure.aim.value)} ${aimReached(figure) ? '✓' : '✗'}`;
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}

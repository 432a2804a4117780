/** Those of whom a line tells what they are answered, in the order of its columns. */
export const askers = [
  ...(['stranger', 'user', 'manager', 'admin', 'token', 'narrow', 'owner', 'member'] as const),
];
export type Asker = (typeof askers)[number];
export type Answer = 'yes' | '401' | '403' | '404';

export interface Line {
  /** `GET /api/orders/:id`, and `@variant` if it is one. */
  name: string;
  method: string;
  url: string;
  access: string;
  answers: readonly (readonly [Asker, Answer])[];
}

const answerWords = new Set(['yes', '401', '403', '404', '-']);

/** @throws Error for a line that is not one, and for one that stands twice */
export function readTable(texts: readonly string[]): Line[] {
  const lines = texts.flatMap((text) => wordsOf(text).map(readLine));
  const names = new Set(lines.map(({ name }) => name));
  if (names.size < lines.length) {
    const twice = lines.filter(({ name }, place) => lines.findIndex((line) => line.name === name) < place);
    throw new Error(`these lines stand twice: ${twice.map(({ name }) => name).join(', ')}`);
  }
  return lines;
}

/** The words of each line that is neither empty nor a heading. */
export const wordsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));

function readLine(words: string[]): Line {
  const [method = '', address = '', access = '', ...cells] = words;
  const isWhole = cells.length === 6 || cells.length === 8;
  if (!isWhole || !cells.every((cell) => answerWords.has(cell))) {
    throw new Error(`this is no line of the table: ${words.join(' ')}`);
  }
  const answers = cells.flatMap((cell, place) =>
    cell === '-' ? [] : [[askers[place]!, cell as Answer] as const],
  );
  return { name: `${method} ${address}`, method, url: address.split('@', 1)[0]!, access, answers };
}

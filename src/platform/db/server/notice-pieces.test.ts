import { expect, test } from 'vitest';
import { createAssembly, piecesOf } from './notice-pieces.ts';

const long = `« Été » ~00e9 \n🐱 ${'a’b'.repeat(20_000)}`;

function send(...said: [process: string, text: string][]) {
  let number = 0;
  const notices = said.map(([process, text]) => piecesOf(process, text, () => ++number));
  return { notices, all: notices.flat() };
}

test('texts of any length and sign arrive as they were said, however processes speak between', () => {
  const { notices, all } = send(['one', long], ['two', ''], ['one', 'short ~ text']);
  expect(notices[0]!.length).toBeGreaterThan(15);
  expect(all.every((notice) => Buffer.byteLength(notice) < 8000)).toBe(true);
  const assembly = createAssembly();
  const mixed = [notices[0]![0]!, ...notices[1]!, ...notices[0]!.slice(1), ...notices[2]!];
  const heard = mixed.map((notice) => assembly.add(notice)).filter(({ text }) => text !== null);
  expect(heard).toEqual([
    { processId: 'two', text: '' },
    { processId: 'one', text: long },
    { processId: 'one', text: 'short ~ text' },
  ]);
});

test('what is said twice is two notices, and a text whose beginning was not heard is left out', () => {
  const { all } = send(['one', 'x'], ['one', 'x'], ['one', long], ['one', 'whole']);
  expect(new Set(all).size).toBe(all.length);
  const assembly = createAssembly();
  const heard = all.slice(3).map((notice) => assembly.add(notice).text);
  expect(heard.filter((text) => text !== null)).toEqual(['whole']);
});

import { expect, it } from 'vitest';
import { refusalOf } from './use-attachments.ts';

const file = (size: number, name = 'a.txt') => ({ name, size }) as File;

it.each<[string, File[], number, string | null]>([
  ['a file', [file(10)], 0, null],
  ['a file of the largest size', [file(25 * 1024 * 1024)], 9, null],
  ['one byte more', [file(25 * 1024 * 1024 + 1, 'film.mp4')], 0, 'chat.fileTooLarge'],
  ['an empty one', [file(0, 'vide.txt')], 0, 'chat.fileEmpty'],
  ['the eleventh', [file(1)], 10, 'chat.tooManyFiles'],
  ['eleven at once', Array.from({ length: 11 }, () => file(1)), 0, 'chat.tooManyFiles'],
])('%s is told before it leaves', (_what, chosen, already, code) => {
  expect(refusalOf(chosen, already)?.code ?? null).toBe(code);
});

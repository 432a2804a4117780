import { expect, test } from 'vitest';
import { replyText } from './smtp-reply.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['as it stands', 'sésame-9'],
  ['as AUTH LOGIN sends it', base64('sésame-9')],
  ['as AUTH PLAIN sends it', base64('\0contact@vitrabelle.example\0sésame-9')],
])('a server that repeats the password %s tells it to nobody', (_how, said) => {
  expect(replyText(`535 5.7.8 What is ${said}?`, 'sésame-9')).toBe('535 5.7.8 What is […]?');
});

test('the other words of a server stay as they are', () => {
  const words = '550 5.1.1 <helene@mail.example> unknown, see https://mail.example/aGVsbG8=';
  expect(replyText(words, 'sésame-9')).toBe(words);
  expect(replyText(words, null)).toBe(words);
});

import { expect, test } from 'vitest';
import { contentOf, messageIdOf } from './mail-content.ts';

test.each([
  ['One line\r\n.\r\n', 'One line\r\n'],
  ['..\r\n...more\r\nend.\r\n.\r\n', '.\r\n..more\r\nend.\r\n'],
  ['Two\r\n\r\n..\r\n..\r\n.\r\n', 'Two\r\n\r\n.\r\n.\r\n'],
])('of %j the content is %j', (raw, content) => {
  expect(contentOf(Buffer.from(raw)).toString()).toBe(content);
});

test.each([
  ['From: a\r\nMessage-ID: <1@x.example>\r\n\r\nbody\r\n', '<1@x.example>'],
  ['Message-ID:\r\n <1@x.example>\r\n\r\nbody', '<1@x.example>'],
  ['From: a\r\n\r\nMessage-ID: <of-the-body@x.example>\r\n', null],
])('of %j the Message-ID is %j', (mail, id) => {
  expect(messageIdOf(Buffer.from(mail))).toBe(id);
});

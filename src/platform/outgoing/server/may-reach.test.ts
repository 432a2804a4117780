import { expect, test } from 'vitest';
import { isAllowed, isNetwork, isPublic } from './may-reach.ts';

test.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

test.each([
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
  ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '192.0.2.1', '198.18.0.1'],
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', 'fec0::1'],
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test('a network allows what it holds, however the address is written, and nothing beside it', () => {
  expect(isAllowed('10.9.8.7', ['10.0.0.0/8'])).toBe(true);
  expect(isAllowed('::ffff:10.9.8.7', ['10.0.0.0/8'])).toBe(true);
  expect(isAllowed('127.0.0.1', ['127.0.0.1'])).toBe(true);
  expect(isAllowed('fd00::5', ['fd00::/8'])).toBe(true);
  expect(isAllowed('11.0.0.1', ['10.0.0.0/8'])).toBe(false);
  expect(isAllowed('127.0.0.2', ['127.0.0.1'])).toBe(false);
  expect(isAllowed('::1', ['127.0.0.0/8'])).toBe(false);
  expect(isAllowed('127.0.0.1', [])).toBe(false);
});

test.each([
  ['127.0.0.1', true],
  ['10.0.0.0/8', true],
  ['fd00::/8', true],
  ['::1', true],
  ['10.0.0.0/33', false],
  ['127.1', false],
  ['localhost', false],
  ['', false],
])('%s names a network: %s', (text, answer) => {
  expect(isNetwork(text)).toBe(answer);
});

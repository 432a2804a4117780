import { describe, expect, test } from 'vitest';
import { commandOf, neighbour } from './execution-keys.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keys of the Exécution window', () => {
  test.each([
    ['j', 'next'],
    ['J', 'next'],
    ['ArrowUp', 'previous'],
    [' ', 'select'],
    ['s', 'send'],
    ['?', 'help'],
    ['Enter', null],
    ['a', 'sendAll'],
    ['d', 'retry'],
    ['l', 'settleLate'],
    ['q', 'stop'],
    ['z', null],
    ['toString', null],
  ] as const)('%s', (key, command) => expect(press(key)).toBe(command));

  test('Shift S sends the selection, and never the message alone', () => {
    expect(press('S', { shiftKey: true })).toBe('sendSelection');
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('%s leaves the key to the browser', (held) => {
    expect(press('s', { [held]: true })).toBeNull();
  });
});

describe('the neighbour of a row', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  test.each([
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['c', -1, 'b'],
    [null, 1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('of %s by %i is %s', (current, by, id) => expect(neighbour(rows, current, by)?.id).toBe(id));

  test('of an empty list is nothing', () => expect(neighbour([], 'a', 1)).toBeUndefined());
});

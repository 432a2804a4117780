import { expect, test } from 'vitest';
import { turnsOfEach } from './turns-of-each.ts';

/** Stands in line as often as asked, and keeps who has had their turn. */
function lineOf(places: number) {
  const turnOf = turnsOfEach(places);
  const begun: string[] = [];
  const enter = (key: string, name: string) => {
    const turn = turnOf(key);
    void turn.come.then(() => begun.push(name));
    return turn;
  };
  return { begun, enter, settled: () => new Promise((resolve) => setImmediate(resolve)) };
}

test('the turn of each comes in order, as soon as one before has left, and no key waits for another', async () => {
  const { begun, enter, settled } = lineOf(2);
  const [a, b] = ['a', 'b', 'c', 'd'].map((name) => enter('one', name));
  enter('other', 'x');
  await settled();
  expect(begun).toEqual(['a', 'b', 'x']);
  b!.leave();
  b!.leave();
  await settled();
  expect(begun).toEqual(['a', 'b', 'x', 'c']);
  a!.leave();
  await settled();
  expect(begun).toEqual(['a', 'b', 'x', 'c', 'd']);
});

test('who leaves before their turn never has it, and takes no place', async () => {
  const { begun, enter, settled } = lineOf(1);
  const [a, b] = ['a', 'b', 'c'].map((name) => enter('one', name));
  b!.leave();
  a!.leave();
  await settled();
  expect(begun).toEqual(['a', 'c']);
});

test('a line that has emptied begins anew with all its places', async () => {
  const { begun, enter, settled } = lineOf(1);
  enter('one', 'a').leave();
  enter('one', 'b');
  enter('one', 'c');
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

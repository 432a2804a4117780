import { expect, test } from 'vitest';
import { createHistory } from './history.ts';

const id = '01a20173-8275-7bef-886f-9eac95435af1';

/** Karim is in from state 2 to 5 and sees what was written after place 1; the words at place 2 stand from 3 to 6. */
function told() {
  const history = createHistory();
  history.name(id, 'c1');
  history.enter('c1', 'karim', 2, 1);
  history.say('nm1x', 'c1', null, 1);
  history.say('mk1x', 'c1', 1, 1);
  history.say('mk3x', 'c1', 2, 3);
  history.exit('c1', 'karim', 6);
  history.unsay('mk3x', 'c1', 7);
  return history;
}

test.each<[string, string, string, number, number, string[]]>([
  ['words while they stand, to who is in', 'karim', 'mk3x', 3, 3, []],
  ['words, in any of the states in which they may have left', 'karim', 'mk3x', 0, 9, []],
  ['words to who has left', 'karim', 'mk3x', 6, 9, ['mk3x']],
  ['words before they stand', 'karim', 'mk3x', 2, 2, ['mk3x']],
  ['words that were written before who reads came', 'karim', 'mk1x', 3, 3, ['mk1x']],
  ['a name to who is in', 'karim', 'a nm1x b', 3, 3, []],
  ['a name to who has left', 'karim', 'nm1x', 6, 6, ['nm1x']],
  ['a name to who was never in', 'emma', 'nm1x', 0, 9, ['nm1x']],
  ['an id to who was in', 'karim', id, 9, 9, []],
  ['an id to who was never in', 'emma', `{"id":"${id}"}`, 0, 9, [`${id} (c1)`]],
  ['words that nobody wrote', 'karim', 'mk99x', 0, 9, ['mk99x']],
])('%s', (_what, userId, bytes, from, to, secrets) => {
  expect(told().secretsIn(bytes, userId, from, to)).toEqual(secrets);
});

test('words that were taken back are nobody’s any more', () => {
  const history = told();
  history.enter('c1', 'karim', 8, 0);
  expect(history.secretsIn('mk3x mk1x', 'karim', 8, 9)).toEqual(['mk3x']);
});

test('the name of a channel that is offered is everybody’s, its words are not', () => {
  const history = told();
  history.show('c1', 4);
  expect(history.secretsIn(`nm1x mk3x ${id}`, 'emma', 4, 4)).toEqual(['mk3x']);
  history.hide('c1', 5);
  expect(history.secretsIn('nm1x', 'emma', 5, 5)).toEqual(['nm1x']);
});

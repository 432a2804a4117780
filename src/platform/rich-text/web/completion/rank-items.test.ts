import { expect, test } from 'vitest';
import { rankItems } from './rank-items.ts';

const people = [
  { id: 'u1', label: 'Sophie Marchand', hint: 'smarchand' },
  { id: 'u2', label: 'Karim Benali', hint: 'kbenali' },
  { id: 'u3', label: 'Élodie Vasseur', hint: 'evasseur' },
  { id: 'u4', label: 'Maël Le Goff', hint: 'ylegoff' },
  { id: 'u5', label: 'Ma', keywords: ['patron'] },
];

const ids = (query: string) => rankItems(people, query).map(({ id }) => id);

test('nothing typed gives everybody, in their order', () => {
  expect(ids('')).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
  expect(ids(' ')).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
});

test('case and accents do not matter', () => {
  expect(ids('elo')).toEqual(['u3']);
  expect(ids('ÉLO')).toEqual(['u3']);
  expect(ids('mael')).toEqual(['u4']);
});

test('the one who is called so comes first, then names that begin so, then other words', () => {
  expect(ids('ma')).toEqual(['u5', 'u4', 'u1']);
  expect(ids('patron')).toEqual(['u5']);
});

test('a name is found by any of its words, in any order, by its hint and by letters inside', () => {
  expect(ids('goff')).toEqual(['u4']);
  expect(ids('ben kar')).toEqual(['u2']);
  expect(ids('kbena')).toEqual(['u2']);
  expect(ids('rcha')).toEqual(['u1']);
  expect(ids('xyz')).toEqual([]);
});

test('another name counts as much as the label', () => {
  const items = [
    { id: 'a', label: 'Astronaute', keywords: ['rocket'] },
    { id: 'f', label: 'Fusée', otherNames: ['Rocket'] },
  ];
  expect(rankItems(items, 'rocket').map(({ id }) => id)).toEqual(['f', 'a']);
});

test('fifty lines are enough', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    id: String(index),
    label: `Personne ${index}`,
  }));
  expect(rankItems(many, 'personne')).toHaveLength(50);
  expect(rankItems(many, '')).toHaveLength(50);
});

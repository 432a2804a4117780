import { describe, expect, it } from 'vitest';
import {
  editDistance,
  findVariables,
  nearestName,
  variableNames,
  variableProblem,
} from './find-variables.ts';

describe('findVariables', () => {
  it('finds names, repeated, with their fallbacks', () => {
    expect(findVariables('%CMD_NUMERO% : %RAISON_SOCIALE|votre société%, %CMD_NUMERO%')).toEqual([
      { name: 'CMD_NUMERO', fallback: null },
      { name: 'RAISON_SOCIALE', fallback: 'votre société' },
      { name: 'CMD_NUMERO', fallback: null },
    ]);
  });

  it.each(['une remise de 20 %', '5,5 % et 20 %', '100%', '%%', '% CMD_NUMERO %', '%1%'])(
    'takes %j for what it is',
    (text) => expect(findVariables(text)).toEqual([]),
  );
});

describe('variableProblem', () => {
  it('suggests the name that was meant', () => {
    expect(variableProblem('Commande %CMD_NUMRO%')).toEqual({
      code: 'unknownVariable',
      name: 'CMD_NUMRO',
      suggestion: 'CMD_NUMERO',
    });
    expect(variableProblem('%cmd_date%')).toMatchObject({ suggestion: 'CMD_DATE' });
    expect(variableProblem('%BONJOURTOUTLEMONDE%')).toMatchObject({ suggestion: null });
  });

  it('notices a name left open, and no percentage', () => {
    expect(variableProblem('Commande %CMD_NUMERO du jour')).toEqual({
      code: 'variableUnclosed',
      name: 'CMD_NUMERO',
    });
    expect(variableProblem('%CMD_NUMERO% à 20 % de remise')).toBeNull();
  });

  it.each(variableNames)('knows %s', (name) => expect(variableProblem(`%${name}%`)).toBeNull());
});

describe('nearestName', () => {
  it.each([
    ['CMD_NUMERRO', 'CMD_NUMERO'],
    ['CMD_NUMEOR', 'CMD_NUMERO'],
    ['PDV_TEL', 'PDV_TELEPHONE'],
    ['SOC_RASION', 'SOC_RAISON'],
    ['Z', null],
  ])('is, for %s, %s', (typed, meant) => expect(nearestName(typed)).toBe(meant));
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abcd', 'acbd', 1],
    ['kitten', 'sitting', 3],
  ] as const)('between %j and %j is %d', (one, other, distance) =>
    expect(editDistance(one, other)).toBe(distance),
  );
});

describe('names that exist in the letterhead alone', () => {
  const also = ['INTRO', 'LETEXT'];

  it('are known there and nowhere else', () => {
    expect(variableProblem('%INTRO% %LETEXT%', also)).toBeNull();
    expect(variableProblem('%LETEXT%')).toMatchObject({ code: 'unknownVariable', name: 'LETEXT' });
  });

  it('are suggested and may be left open there', () => {
    expect(variableProblem('%LETXT%', also)).toMatchObject({ name: 'LETXT', suggestion: 'LETEXT' });
    expect(variableProblem('%LETEXT', also)).toEqual({ code: 'variableUnclosed', name: 'LETEXT' });
    expect(variableProblem('%CMD_NUMRO%', also)).toMatchObject({ suggestion: 'CMD_NUMERO' });
  });
});

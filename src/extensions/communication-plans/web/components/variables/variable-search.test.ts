import { expect, test } from 'vitest';
import fr from '../../../locales/fr.json' with { type: 'json' };
import { searchVariables } from './variable-search.ts';

const meaning = (name: string) => fr.variables[name as keyof typeof fr.variables];
const names = (search: string) => searchVariables(search, meaning).flatMap((group) => group.names);

test('a variable is found by its name or its meaning, whatever the accents and the case', () => {
  expect(names('cmd_num')).toEqual(['CMD_NUMERO']);
  expect(names('numero commande')).toEqual(['CMD_NUMERO']);
  expect(names('E-MAIL')).toEqual(['USR_MAILBUR']);
  expect(names('%DT_SYS%')).toEqual(['DT_SYS']);
});

test('nothing typed shows everything, something unknown shows nothing', () => {
  expect(searchVariables('', meaning).map(({ group }) => group)).toHaveLength(8);
  expect(names('zzz')).toEqual([]);
});

import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { closed } from '../contract/schemas.ts';
import { validatorCompiler } from './validator.ts';

const schema = closed({
  limit: Type.Optional(Type.Integer({ minimum: 1 })),
  search: Type.Optional(Type.String()),
});
const check = (httpPart: string, value: unknown) =>
  validatorCompiler({ schema, httpPart, method: 'GET', url: '/' })(value) as {
    value?: unknown;
    error?: unknown[];
  };

test('addresses are text: numbers are read from it, and only when it says just that', () => {
  expect(check('querystring', { limit: '20', search: '20' })).toEqual({ value: { limit: 20, search: '20' } });
  for (const limit of ['1.5', '0x10', '20 rows', '', '-1', '1e3']) {
    expect(check('querystring', { limit }).error, limit).toBeDefined();
  }
});

test('a body is taken as it is', () => {
  expect(check('body', { limit: 20 })).toEqual({ value: { limit: 20 } });
  expect(check('body', { limit: '20' }).error).toBeDefined();
  expect(check('body', { limit: 20, extra: 1 }).error).toBeDefined();
});

test('all that is wrong in a form is told at once', () => {
  const names = Array.from({ length: 12 }, (_, index) => `field${index}`);
  const word = Type.String({ minLength: 1, pattern: '\\S' });
  const form = closed(Object.fromEntries(names.map((name) => [name, word])));
  const validate = validatorCompiler({ schema: form, httpPart: 'body', method: 'POST', url: '/' });
  const { error } = validate(Object.fromEntries(names.map((name) => [name, '']))) as {
    error: { instancePath: string }[];
  };
  expect(new Set(error.map((wrong) => wrong.instancePath)).size).toBe(names.length);
});

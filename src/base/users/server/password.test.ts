import { expect, test } from 'vitest';
import { hashPassword, passwordMatches, unmatchedHash } from './password.ts';

test('a password matches its own hash, however its accents were typed, and no other', async () => {
  const hash = await hashPassword('Été à Besançon');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(await passwordMatches('Été à Besançon'.normalize('NFD'), hash)).toBe(true);
  expect(await passwordMatches('Ete a Besancon', hash)).toBe(false);
  expect(await hashPassword('Été à Besançon')).not.toBe(hash);
});

test('a hash says at what cost it was made, and still matches when another is usual', async () => {
  const cheaper = '$argon2id$v=19$m=19456,t=2,p=1$bWlhb3UtbWlhb3UtMTIzNA$';
  const { argon2Sync } = await import('node:crypto');
  const asked = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
  const nonce = Buffer.from('miaou-miaou-1234');
  const made = argon2Sync('argon2id', { ...asked, message: Buffer.from('miaou-demo'), nonce });
  const hash = cheaper + made.toString('base64').replaceAll('=', '');
  expect(await passwordMatches('miaou-demo', hash)).toBe(true);
  expect(await passwordMatches('miaou-demi', hash)).toBe(false);
});

test('what stands for an unknown login costs the same to compare with, and nothing matches it', async () => {
  const hash = unmatchedHash();
  const shape = (text: string) => text.split('$').map((part, at) => (at > 3 ? part.length : part));
  expect(shape(hash)).toEqual(shape(await hashPassword('any')));
  expect(await passwordMatches('', hash)).toBe(false);
  expect(unmatchedHash()).not.toBe(hash);
});

test('a crowd that signs in is answered whole, each with its own result', async () => {
  const hash = await hashPassword('right');
  const tries = Array.from({ length: 7 }, (_, at) => (at % 3 === 0 ? 'right' : 'wrong'));
  const answers = await Promise.all(tries.map((password) => passwordMatches(password, hash)));
  expect(answers).toEqual(tries.map((password) => password === 'right'));
});

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecrets } from './secrets.ts';

test('a sealed secret opens with its key only, differs each time, and shows when it was touched', () => {
  const secrets = createSecrets(randomBytes(32));
  const sealed = secrets.seal('mot de passe');
  expect(secrets.unseal(sealed)).toBe('mot de passe');
  expect(secrets.seal('mot de passe')).not.toBe(sealed);
  expect(() => createSecrets(randomBytes(32)).unseal(sealed)).toThrow();
  const touched = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => secrets.unseal(touched)).toThrow();
  expect(() => secrets.unseal('mot de passe')).toThrow('not a sealed secret');
});

// Could pass wrongly if the bytes were not the right ones: they are those of a real seal, cut short.
test('a seal whose proof was cut short, and is easier to guess, opens nothing', () => {
  const secrets = createSecrets(randomBytes(32));
  const bytes = Buffer.from(secrets.seal('').slice(3), 'base64url');
  expect(secrets.unseal(`v1.${bytes.toString('base64url')}`)).toBe('');
  expect(() => secrets.unseal(`v1.${bytes.subarray(0, 16).toString('base64url')}`)).toThrow();
});

import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createSecrets } from '../../../platform/secrets/server/secrets.ts';
import { sealObjection, unsealObjection } from './objection-token.ts';

const secrets = createSecrets(randomBytes(32));

it('leads back to the contact, and fits an address', () => {
  const token = sealObjection(secrets, '0190a1b2-0000-7000-8000-000000000000');
  expect(unsealObjection(secrets, token)).toBe('0190a1b2-0000-7000-8000-000000000000');
  expect(token).toMatch(/^[A-Za-z0-9._-]{1,200}$/);
});

it.each([
  ['nothing', ''],
  ['a plain id', 'c1'],
  ['something else that we sealed', secrets.seal('password')],
  ['a token of another house', sealObjection(createSecrets(randomBytes(32)), 'c1')],
])('knows nobody by %s', (_, token) => expect(unsealObjection(secrets, token)).toBeNull());

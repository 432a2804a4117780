import { describe, expect, it } from 'vitest';
import { isMailAddress, wireAddress } from './mail-address.ts';

describe('isMailAddress', () => {
  it.each([
    'helene.fournier-becu@mail.example',
    "o'brien+plans@sous.domaine.example",
    'A_b-1@x-y.example',
    'service@société.example',
    `${'l'.repeat(64)}@mail.example`,
  ])('accepts %j', (text) => expect(isMailAddress(text)).toBe(true));

  it.each([
    '',
    'sans-arobase.example',
    'deux@arobases@mail.example',
    'Hélène <helene@mail.example>',
    ' espace@mail.example',
    'espace@mail.example ',
    'retour@mail.example\r\nBcc: autre@mail.example',
    'retour\n@mail.example',
    'nul\0@mail.example',
    'a..b@mail.example',
    '.a@mail.example',
    'a.@mail.example',
    '"cité"@mail.example',
    'hélène@mail.example',
    'a@localhost',
    'a@mail..example',
    'a@-mail.example',
    'a@mail-.example',
    'a@mail.example.',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@mail.example/chemin',
    'a@mail.example:25',
    'a@mail%2Eexample',
    'a@mail.e',
    'a,b@mail.example',
    'a@b.example,c@d.example',
    `${'l'.repeat(65)}@mail.example`,
    `a@${'d'.repeat(64)}.example`,
    `a@${'long.'.repeat(50)}example`,
  ])('refuses %j', (text) => expect(isMailAddress(text)).toBe(false));
});

describe('wireAddress', () => {
  it('writes an accented domain in ASCII and keeps the local part as typed', () => {
    expect(wireAddress('Contact@société.example')).toBe('Contact@xn--socit-esab.example');
  });

  it('leaves a plain address alone but for the case of its domain', () => {
    expect(wireAddress('Jean.Dupont@Mail.Example')).toBe('Jean.Dupont@mail.example');
  });
});

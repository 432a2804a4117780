import { expect, it } from 'vitest';
import { emptyValues, fieldOfTrial, inputOf, portAfter, valuesOf } from './account-values.ts';

it.each([
  [465, 'starttls', 587],
  [587, 'none', 25],
  ['', 'tls', 465],
  [2525, 'starttls', 2525],
] as const)('port %s with %s becomes %s', (port, security, expected) => {
  expect(portAfter(port, security)).toBe(expected);
});

const typed = {
  ...emptyValues({ name: 'Vitrabelle' }),
  name: 'Messagerie',
  host: ' smtp.a.example ',
  user: ' clients ',
  password: ' p ',
};

it('sends what was typed, spaces of the password included', () => {
  expect(inputOf(typed)).toMatchObject({
    host: 'smtp.a.example',
    port: 465,
    user: 'clients',
    password: ' p ',
  });
});

it('sends no password and no user where nobody signs in, and keeps a password that is not typed again', () => {
  expect(inputOf({ ...typed, signsIn: false })).toMatchObject({ user: null, password: null });
  expect(inputOf({ ...typed, password: '' })).toMatchObject({ user: 'clients', password: null });
});

it('leaves out a port that was not typed', () => {
  expect(inputOf({ ...typed, port: '' })).not.toHaveProperty('port');
});

it('fills the form with a stored account, without its password', () => {
  const values = valuesOf({
    id: 'a',
    name: 'Messagerie',
    host: 'smtp.a.example',
    port: 25,
    security: 'none',
    user: null,
    hasPassword: false,
    senderName: '',
    senderAddress: 'a@b.example',
    createdAt: '2026-11-23T08:00:00.000Z',
    isDefault: true,
    ...{ perMinute: null, perHour: null, perDay: 500, connections: 2, mailsPerConnection: 100 },
    ...{ dkim: null, pausedAt: null, pausedResponse: null, uses: { minute: 0, hour: 0, day: 0 } },
  });
  expect(values).toMatchObject({ signsIn: false, user: '', password: '', port: 25 });
  expect(inputOf(values)).toMatchObject({
    user: null,
    password: null,
    port: 25,
    senderAddress: 'a@b.example',
  });
});

it('sends an empty limit as none, and a signature only where mails are signed', () => {
  const values = {
    ...typed,
    perHour: 50,
    dkim: { domain: ' a.example ', selector: 'm', privateKey: '', record: 'x' },
  };
  expect(inputOf(values)).toMatchObject({
    perMinute: null,
    perHour: 50,
    perDay: null,
    connections: 4,
    dkim: null,
  });
  expect(inputOf({ ...values, signsMails: true }).dkim).toEqual({
    ...{ domain: 'a.example', selector: 'm', privateKey: null },
  });
});

it('points at the field to mend', () => {
  const failed = { ok: false, response: 'x' } as const;
  expect(fieldOfTrial({ ...failed, step: 'authenticate', reason: 'signInRefused' })).toBe('password');
  expect(fieldOfTrial({ ...failed, step: 'tls', reason: 'certificateName' })).toBe('host');
  expect(fieldOfTrial({ ...failed, step: 'mail' })).toBeNull();
});

import { expect, it } from 'vitest';
import { ConfigError } from '../platform/runtime/server/config.ts';
import { lineOfError } from './line-of-error.ts';

const coded = (message: string, more: object) => Object.assign(new Error(message), more);

it.each([
  ['an option', new ConfigError('--port: no'), '--port: no'],
  [
    'a port in use',
    coded('…', { code: 'EADDRINUSE', port: 3000 }),
    'port 3000 is in use: choose another with --port',
  ],
  ['a port for root', coded('…', { code: 'EACCES', port: 80 }), 'port 80 is not allowed for this account'],
  [
    'a foreign address',
    coded('…', { code: 'EADDRNOTAVAIL', address: '1.2.3.4', port: 3000 }),
    'MIAOU_HOST: 1.2.3.4 is no address of this machine',
  ],
  [
    'an unknown machine',
    coded('…', { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'db.invalid' }),
    'no machine is found under the name db.invalid (DATABASE_URL, MIAOU_HOST)',
  ],
  [
    'a database that is away',
    coded('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
    'the database does not answer (connect ECONNREFUSED)',
  ],
  [
    'a wrong password',
    coded('password authentication failed for user "miaou"', { code: '28P01', severity: 'FATAL' }),
    'the database refuses: password authentication failed for user "miaou"',
  ],
  [
    'a schema of somebody else',
    coded('permission denied for schema public', { code: '42501', severity: 'ERROR' }),
    'the database refuses: permission denied for schema public',
  ],
  [
    'a file that is no database',
    coded('file is not a database', { code: 'ERR_SQLITE_ERROR', errcode: 26 }),
    'the database file cannot be used (file is not a database)',
  ],
  [
    'a full disk',
    coded('ENOSPC…', { code: 'ENOSPC', syscall: 'copyfile' }),
    'the disk is full: free some room and try again',
  ],
  ['a refused file', coded("EACCES: open '/x'", { code: 'EACCES', syscall: 'open' }), "EACCES: open '/x'"],
])('%s is one line', (_what, error, line) => {
  expect(lineOfError(error)).toBe(line);
});

it('a mistake of ours is shown whole', () => {
  expect(lineOfError(new TypeError('undefined is not a function'))).toMatch(/TypeError.*\n\s+at /);
  expect(lineOfError(coded('syntax error', { code: '42601', severity: 'ERROR' }))).toMatch(/\n\s+at /);
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('nothing said: this machine only, port 3000, ./data, SQLite', () => {
  expect(readConfig({}, {})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: resolve('data'),
    databaseUrl: null,
    logLevel: 'info',
    demo: false,
    publicUrl: null,
    behindProxy: false,
    requestsPerMinute: 1200,
    webhookPrivateAddresses: [],
    backupsFolder: resolve('data/backups'),
    metricsToken: null,
  });
});

test('options win over the environment; empty variables are absent', () => {
  const environment = { MIAOU_PORT: '4000', MIAOU_DATA: '/srv/a', MIAOU_HOST: ' ', MIAOU_DEMO: '1' };
  expect(readConfig({ port: '5000' }, environment)).toMatchObject({
    port: 5000,
    dataFolder: '/srv/a',
    host: '127.0.0.1',
    demo: true,
  });
});

test.each([
  [{ MIAOU_PORT: 'http' }, 'MIAOU_PORT'],
  [{ MIAOU_PORT: '70000' }, 'MIAOU_PORT'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ MIAOU_PUBLIC_URL: 'ftp://x' }, 'MIAOU_PUBLIC_URL'],
  [{ MIAOU_BEHIND_PROXY: 'maybe' }, 'MIAOU_BEHIND_PROXY'],
  [{ MIAOU_LOG_LEVEL: 'loud' }, 'MIAOU_LOG_LEVEL'],
  [{ MIAOU_WEBHOOK_PRIVATE_ADDRESSES: '10.0.0.0/8, localhost' }, 'MIAOU_WEBHOOK_PRIVATE_ADDRESSES'],
  [{ MIAOU_METRICS_TOKEN: 'short' }, 'MIAOU_METRICS_TOKEN'],
])('%o is refused by name', (environment, name) => {
  expect(() => readConfig({}, environment)).toThrow(ConfigError);
  expect(() => readConfig({}, environment)).toThrow(name);
});

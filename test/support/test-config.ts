import { join } from 'node:path';
import type { Config } from '../../src/platform/runtime/server/config.ts';

/** The moment at which the clock of a test starts unless it says otherwise. */
export const usualNow = '2026-11-23T10:30:00.000Z';

/** The configuration of an application under test. */
export const testConfig = (dataFolder: string, databaseUrl: string | null): Config => ({
  port: 0,
  host: '127.0.0.1',
  dataFolder,
  databaseUrl,
  logLevel: process.env['MIAOU_TEST_LOG'] ?? 'silent',
  demo: false,
  publicUrl: null,
  behindProxy: false,
  requestsPerMinute: 1_000_000,
  webhookPrivateAddresses: [],
  backupsFolder: join(dataFolder, 'backups'),
  metricsToken: null,
});

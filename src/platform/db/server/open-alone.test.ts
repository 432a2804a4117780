import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testConfig } from '../../../../test/support/test-config.ts';
import { createLogger } from '../../runtime/server/logger.ts';
import { openAlone } from './open-alone.ts';
import { openDatabase } from './open-database.ts';

test('one server has the folder of a SQLite base to itself, and commands work beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-alone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = testConfig(folder, null);
  const logger = createLogger('silent');
  const first = await openAlone(config, logger);
  await expect(openAlone(config, logger, 0)).rejects.toThrow(`another Miaou serves ${folder}`);
  await (await openDatabase(config, logger)).close();
  await first.close();
  await (await openAlone(config, logger, 0)).close();
});

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { approve, leaveBySink, sendApproved } from '../../../../../test/support/plan-mails.ts';
import { startTestApp } from '../../../../../test/support/start-test-app.ts';

const isPostgres = process.env['MIAOU_TEST_ENGINE'] === 'postgres';

afterEach(() => vi.restoreAllMocks());

/** What SQLite makes of a statement: the parts of it that read a whole table. */
const scansOf = (database: DatabaseSync, statement: string): string[] =>
  database
    .prepare(`explain query plan ${statement}`)
    .all()
    .map(({ detail }) => String(detail))
    .filter((detail) => /^SCAN (plans_messages|plans_plans)\b/.test(detail));

/** Reads a few open messages, in the order of all that was ever written. */
const longWay = `select * from plans_messages where state = 'sending' and lease_until < '' order by id`;

// PostgreSQL chooses by what is in the tables, which are small here.
test.skipIf(isPostgres)('what runs every few seconds, and a sending, read no table of years', async () => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const app = await startTestApp();
  await leaveBySink(app);
  const admin = await app.signIn('smarchand');
  const hours = { automatic: true, sendFrom: '00:00', sendUntil: '23:59' };
  await admin.put('/api/communication-plans/settings', hours);
  for (const name of ['recover-sendings', 'retry-deferred', 'send-automatically']) {
    await app.application.runJob(`communication-plans.${name}`);
  }
  expect(await sendApproved(admin, await approve(admin, 'p4-2'))).toMatchObject([{ result: 'sent' }]);
  const statements = [...new Set(prepare.mock.calls.map(([statement]) => statement))].filter(
    (statement) => /plans_messages/.test(statement) && /^(select|update|with)/.test(statement),
  );
  expect(statements.filter((one) => one.startsWith('with "due"'))).toHaveLength(1);
  expect(statements.filter((one) => one.includes("phase = 'transmitting'"))).toHaveLength(1);
  const database = new DatabaseSync(join(app.application.platform.config.dataFolder, 'miaou.sqlite'), {
    readOnly: true,
  });
  try {
    expect(scansOf(database, longWay)).not.toEqual([]);
    expect(statements.filter((statement) => scansOf(database, statement).length > 0)).toEqual([]);
  } finally {
    database.close();
  }
});

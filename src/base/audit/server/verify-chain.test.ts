import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { ChainPart } from '../contract/act-list.ts';
import { recordAct, verifyChain } from './public.ts';

/** An application whose journal has five lines more. */
async function withActs(): Promise<{ app: TestApp; first: number }> {
  const app = await startTestApp();
  const { db, clock } = app.application.platform;
  const { seq } = await db.read.selectFrom('audit_heads').select('seq').executeTakeFirstOrThrow();
  for (let at = 0; at < 5; at++) {
    const subject = { kind: 'thing', id: `t${at}`, label: `Thing ${at}` };
    await db.transaction((tx) =>
      recordAct(tx, { via: 'system', clock }, { action: 'audit.tried', subject, details: { at } }),
    );
  }
  return { app, first: seq + 1 };
}

type Tx = Parameters<Parameters<TestApp['application']['platform']['db']['transaction']>[0]>[0];

/** Behind the journal's back. */
const tamper = (app: TestApp, work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  app.application.platform.db.transaction(work);

const verify = (app: TestApp): Promise<ChainPart> => verifyChain(app.application.platform.db.read);

test('an untouched chain holds to its end, and says so part by part', async () => {
  const { app, first } = await withActs();
  const heard: number[] = [];
  const whole = await verifyChain(app.application.platform.db.read, ({ upTo }) => heard.push(upTo));
  expect(whole).toMatchObject({ upTo: first + 4, total: first + 4, broken: null, isDone: true });
  expect(heard.at(-1)).toBe(first + 4);
});

test.each([
  ['at', '2020-01-01T00:00:00.000Z'],
  ['via', 'session'],
  ['actor_id', 'u1'],
  ['action', 'audit.other'],
  ['subject_kind', 'other'],
  ['subject_id', 'other'],
  ['details', '{"at":9}'],
  ['hash', 'f'.repeat(64)],
])('another %s in any line is found at that line', async (column, value) => {
  const { app, first } = await withActs();
  for (const seq of [first, first + 2, first + 4]) {
    const [before] = await app.application.platform.db.read
      .selectFrom('audit_acts')
      .select(column)
      .where('seq', '=', seq)
      .execute();
    const put = (text: unknown) =>
      tamper(app, (tx) =>
        tx
          .updateTable('audit_acts')
          .set({ [column]: text })
          .where('seq', '=', seq)
          .execute(),
      );
    await put(value);
    expect(await verify(app)).toMatchObject({ upTo: seq - 1, broken: { seq, why: 'changed' } });
    await put((before as Record<string, unknown>)[column]);
  }
  expect((await verify(app)).broken).toBeNull();
});

test('a line that is taken out is found, also the last one', async () => {
  for (const place of [0, 2, 4]) {
    const { app, first } = await withActs();
    await tamper(app, (tx) =>
      tx
        .deleteFrom('audit_acts')
        .where('seq', '=', first + place)
        .execute(),
    );
    expect(await verify(app)).toMatchObject({
      upTo: first + place - 1,
      broken: { seq: first + place, why: 'missing' },
    });
  }
});

test('a line that is put in is found: at the end, or between others that are moved', async () => {
  const { app, first } = await withActs();
  const copy = async (tx: Tx, seq: number) => {
    const row = await tx
      .selectFrom('audit_acts')
      .selectAll()
      .where('seq', '=', first + 1)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('audit_acts')
      .values({ ...row, seq })
      .execute();
  };
  await tamper(app, (tx) => copy(tx, first + 5));
  expect((await verify(app)).broken).toMatchObject({ seq: first + 5 });
  await tamper(app, async (tx) => {
    await tx
      .deleteFrom('audit_acts')
      .where('seq', '=', first + 5)
      .execute();
    for (const seq of [first + 4, first + 3, first + 2]) {
      await tx
        .updateTable('audit_acts')
        .set({ seq: seq + 1 })
        .where('seq', '=', seq)
        .execute();
    }
    await copy(tx, first + 2);
  });
  expect((await verify(app)).broken).toEqual({ seq: first + 2, why: 'changed' });
});

test('the name of an erased subject goes without breaking the chain', async () => {
  const { app } = await withActs();
  await tamper(app, (tx) =>
    tx.updateTable('audit_acts').set({ subject_label: null, subject_norm: null }).execute(),
  );
  expect((await verify(app)).broken).toBeNull();
});

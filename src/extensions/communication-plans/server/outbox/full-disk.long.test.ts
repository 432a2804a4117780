import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  approve,
  executionRow,
  leaveBySink,
  sendApproved,
  type Approved,
} from '../../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { SmtpSink } from '../../../../../test/support/smtp-sink.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import { plansPorts } from '../plans-ports.ts';
import fr from '../../locales/fr.json' with { type: 'json' };
import { leaseMs } from './lease.ts';

// A base that takes no more: SQLite is given no page more than it has, and PostgreSQL answers what it says then.

const id = 'p4-2';
const full = 'miaou:diskFull';

/** Enough that nothing of a sending fits into what is free in the pages that there are. */
const inTheWay = 'x'.repeat(6000);

async function fillDisk({ application: { platform } }: TestApp): Promise<void> {
  await platform.db.transaction(async (tx) => {
    if (platform.db.engine === 'sqlite') {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx);
      await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(tx);
      return;
    }
    await sql`create or replace function disk_is_full() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
      tx,
    );
    for (const table of ['plans_messages', 'plans_journal', 'correspondence_mails']) {
      await sql`create trigger disk_is_full before insert or update on ${sql.table(table)}
        execute function disk_is_full()`.execute(tx);
    }
  });
}

async function makeRoom({ application: { platform } }: TestApp): Promise<void> {
  await platform.db.transaction(async (tx) => {
    if (platform.db.engine === 'sqlite') return void (await sql`pragma max_page_count = 1000000`.execute(tx));
    for (const table of ['plans_messages', 'plans_journal', 'correspondence_mails']) {
      await sql`drop trigger disk_is_full on ${sql.table(table)}`.execute(tx);
    }
  });
}

interface Place {
  app: TestApp;
  sink: SmtpSink;
  karim: TestClient;
  approved: Approved;
}

/** A mail that is ready to leave, so long that writing it down takes room. */
async function readyToLeave(): Promise<Place> {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { messages } = await karim.get('/api/communication-plans/plans/p4');
  const { subject, delay, anchor, nature, attachments } = messages[1];
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: inTheWay }] };
  const body = { type: 'doc', content: [paragraph] };
  await karim.put(`/api/communication-plans/plans/p4/messages/${id}`, {
    ...{ subject, delay, anchor, nature, body },
    attachments: attachments.map(({ hash, name, type }: Record<string, string>) => ({ hash, name, type })),
  });
  return { app, sink, karim, approved: await approve(karim, id) };
}

async function mailsOf({ application: { platform } }: TestApp) {
  const { rows } = await sql<{ eml_hash: string }>`select eml_hash from correspondence_mails
    where source_ref = ${id}`.execute(platform.db.read);
  return rows;
}

/** The state of the message, and how far its last sending had come by what was written down. */
async function rowOf({ application: { platform } }: TestApp) {
  const { rows } = await sql<{ state: string; phase: string | null }>`select state, phase from plans_messages
    where id = ${id}`.execute(platform.db.read);
  return rows[0]!;
}

/** Everything is as if the disk had never been full: the mail leaves once, and its file holds what left. */
async function goesOn({ app, sink, karim }: Place): Promise<void> {
  await makeRoom(app);
  app.clock.advance(leaseMs + 1);
  await app.application.runJob('communication-plans.recover-sendings');
  expect(await sendApproved(karim, await approve(karim, id))).toMatchObject([{ result: 'sent' }]);
  expect(sink.received).toHaveLength(1);
  const sha256 = createHash('sha256').update(sink.received[0]!.bytes).digest('hex');
  expect(await mailsOf(app)).toEqual([{ eml_hash: sha256 }]);
  expect(await rowOf(app)).toEqual({ state: 'sent', phase: 'transmitting' });
}

test('a disk that is full before a claim: nothing leaves, in words, and it goes on once there is room', async () => {
  const place = await readyToLeave();
  const { app, sink, karim, approved } = place;
  await fillDisk(app);
  const [result] = await sendApproved(karim, approved);
  expect(['notSendable', 'deferred']).toContain(result!.result);
  expect(result).toMatchObject({ response: full, mailId: null });
  expect(fr.localFailures.diskFull).toContain('rien n’est parti');
  expect(sink.received).toEqual([]);
  expect(sink.steps).not.toContain('content');
  expect(await mailsOf(app)).toEqual([]);
  await goesOn(place);
});

// Could pass wrongly if the mail had not come so far: the mail server was spoken to.
test('a disk that is full before the first byte: nothing of the mail leaves, in words, and it goes on', async () => {
  const place = await readyToLeave();
  const { app, sink, karim, approved } = place;
  const { outbox } = plansPorts(app.application.platform);
  const { begin } = outbox;
  outbox.begin = async (mail) => {
    await fillDisk(app);
    return begin(mail);
  };
  const [result] = await sendApproved(karim, approved);
  outbox.begin = begin;
  expect(result).toMatchObject({ result: 'deferred', response: full, mailId: null });
  expect(sink.steps).toContain('mail');
  expect(sink.steps).not.toContain('content');
  expect(sink.received).toEqual([]);
  expect(await mailsOf(app)).toEqual([]);
  expect((await rowOf(app)).state).not.toBe('uncertain');
  await goesOn(place);
});

// That it has left is the one thing that cannot be written down: SQLite finds room for it in what it frees.
test('a disk that is full when the mail has just left: it is uncertain, never sent again by itself', async () => {
  const { app, sink, karim, approved } = await readyToLeave();
  const { outbox } = plansPorts(app.application.platform);
  const { record } = outbox;
  const noRoom = Object.assign(new Error('database or disk is full'), {
    code: 'ERR_SQLITE_ERROR',
    errcode: 13,
  });
  outbox.record = () => Promise.reject(noRoom);
  const [result] = await sendApproved(karim, approved);
  expect(result).toMatchObject({ result: 'uncertain', response: 'miaou:notRecorded' });
  expect(fr.localFailures.notRecorded).not.toContain('rien n’est parti');
  outbox.record = record;
  app.clock.advance(leaseMs + 1);
  for (const job of ['recover-sendings', 'retry-deferred', 'send-automatically']) {
    await app.application.runJob(`communication-plans.${job}`);
  }
  expect(await executionRow(karim, id)).toMatchObject({ situation: 'uncertain' });
  await karim.post(`/api/communication-plans/messages/${id}/settle`, { fate: 'sent' });
  expect(sink.received).toHaveLength(1);
  const sha256 = createHash('sha256').update(sink.received[0]!.bytes).digest('hex');
  expect(await mailsOf(app)).toEqual([{ eml_hash: sha256 }]);
});

// The control: what the tests above see when an application does not wait for its own writing.
test('an application that lets a mail leave before it has written so is found out', async () => {
  const { app, sink, karim, approved } = await readyToLeave();
  const { outbox } = plansPorts(app.application.platform);
  const { begin } = outbox;
  outbox.begin = async (mail) => {
    await fillDisk(app);
    await begin(mail).catch(() => undefined);
    return true;
  };
  await sendApproved(karim, approved);
  expect(sink.received).toHaveLength(1);
  // A process that is killed here sends it again.
  expect(await rowOf(app)).toMatchObject({ phase: 'claimed' });
});

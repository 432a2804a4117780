import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageState } from '../../../src/extensions/communication-plans/contract/rules.ts';
import type { SendingPhase } from '../../../src/extensions/communication-plans/server/tables.ts';
import type { ReadDb } from '../../../src/platform/db/server/database.ts';
import { openDatabase } from '../../../src/platform/db/server/open-database.ts';
import type { Config } from '../../../src/platform/runtime/server/config.ts';
import { createLogger } from '../../../src/platform/runtime/server/logger.ts';
import { sha256 } from './mail-content.ts';

/** What the audit reads of the messages of a trial, their plans, their journal and the clients' files. */
export interface MailRows {
  messages: {
    id: string;
    plan_id: string;
    position: number;
    state: MessageState;
    message_id: string | null;
    eml_hash: string | null;
    response: string | null;
    mail_id: string | null;
    attempt: number;
    /** Where the client is written to. */
    email: string;
  }[];
  plans: { id: string; completed_at: string | null; cancelled_at: string | null }[];
  journal: { plan_id: string; position: number | null; what: string }[];
  mails: {
    id: string;
    message_id: string;
    recipient_address: string;
    eml_hash: string;
    source_ref: string;
    /** SHA-256 of the bytes that the file store holds under `eml_hash`; null: it holds none. */
    stored_sha256: string | null;
  }[];
}

/** A message that was being sent when the process was killed. */
export interface CaughtSending {
  id: string;
  /** Of which try: until its lease has run out, the next kill finds the same one. */
  attempt: number;
  phase: SendingPhase;
  /** Milliseconds since 1970, of the wall. */
  at: number;
}

/** What is on the disk, read by a process that did not write it. */
export const readMailRows = (config: Config): Promise<MailRows> =>
  reading(config, async (db) => {
    const messages = await sql<MailRows['messages'][number]>`
      select m.id, m.plan_id, m.position, m.state, m.message_id, m.eml_hash, m.response, m.mail_id, m.attempt, c.email
      from plans_messages m join contacts_contacts c on c.id = m.recipient
      where m.recipient like 'chaos-%' order by m.plan_id, m.position`.execute(db);
    const plans = await sql<MailRows['plans'][number]>`
      select id, completed_at, cancelled_at from plans_plans where contact_id like 'chaos-%'`.execute(db);
    const journal = await sql<MailRows['journal'][number]>`
      select j.plan_id, j.message_position as position, j.what
      from plans_journal j join plans_plans p on p.id = j.plan_id
      where p.contact_id like 'chaos-%'`.execute(db);
    const mails = await sql<Omit<MailRows['mails'][number], 'stored_sha256'>>`
      select id, message_id, recipient_address, eml_hash, source_ref from correspondence_mails
      where contact_id like 'chaos-%'`.execute(db);
    const stored = mails.rows.map(async (mail) => ({
      ...mail,
      stored_sha256: await storedSha256(config, mail.eml_hash),
    }));
    return {
      messages: messages.rows,
      plans: plans.rows,
      journal: journal.rows,
      mails: await Promise.all(stored),
    };
  });

/** What a process that was killed at that moment was sending. To be asked before the next start. */
export const caughtSendings = (config: Config, at: number): Promise<CaughtSending[]> =>
  reading(config, async (db) => {
    if (config.databaseUrl !== null) await lastWordsHeard(db);
    const { rows } = await sql<Omit<CaughtSending, 'at'>>`
      select id, attempt, phase from plans_messages where state = 'sending'`.execute(db);
    return rows.map((row) => ({ ...row, at }));
  });

/** What a killed process had said to PostgreSQL is still done, a commit too: over once its connections are gone. */
async function lastWordsHeard(db: ReadDb): Promise<void> {
  for (;;) {
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    if (rows.length === 0) return;
    await pause(10);
  }
}

async function reading<R>(config: Config, read: (db: ReadDb) => Promise<R>): Promise<R> {
  const db = await openDatabase(config, createLogger('silent'));
  try {
    return await read(db.read);
  } finally {
    await db.close();
  }
}

async function storedSha256({ dataFolder }: Config, hash: string): Promise<string | null> {
  try {
    return sha256(await readFile(join(dataFolder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)));
  } catch {
    return null;
  }
}

import { sql, type Kysely } from 'kysely';
import { valuesTable } from '../../../../platform/db/server/values-table.ts';
import type { MessageState } from '../../contract/rules.ts';
import type { MessageRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** What a claim writes, of one message. */
export interface ClaimRow {
  id: string;
  contentHash: string;
  approvedBy: string | null;
  messageId: string;
  accountId: string | null;
}

/**
 * Takes messages for sending: only one caller can, because each row must still be open. The caller holds their plans.
 * The ids that were taken.
 */
export async function claimMessages(
  db: Db,
  rows: readonly ClaimRow[],
  claim: { token: string; leaseUntil: string; at: string },
): Promise<Set<string>> {
  const given = rows.map((row) => [
    ...[row.id, row.contentHash, row.approvedBy, row.messageId],
    row.accountId,
  ]);
  return changed(
    db,
    sql`update plans_messages set state = 'sending', phase = 'claimed', attempt = attempt + 1, eml_hash = null,
      response = null, claimed_by = ${claim.token}, lease_until = ${claim.leaseUntil}, approved_at = ${claim.at},
      approved_hash = given.column2, approved_by = given.column3, message_id = given.column4,
      account_id = given.column5
      from ${valuesTable(given)} as given
      where plans_messages.id = given.column1 and state in ('planned', 'approved', 'deferred')
      returning id`,
  );
}

// Not as the index of leases says it: each row is found by its id, however many are being sent.
const stillSending = sql`coalesce(state, '') = 'sending'`;

/** A sending by the token of who does it. */
export interface SendingKey {
  id: string;
  token: string;
}

export interface TransmittingRow extends SendingKey {
  emlHash: string;
  composed: string;
  composedAt: string;
}

/** Writes down that mails begin to leave, and which they are, of whoever still holds their claims; their ids. */
export function markTransmitting(
  db: Db,
  rows: readonly TransmittingRow[],
  leaseUntil: string,
): Promise<Set<string>> {
  const given = rows.map((row) => [row.id, row.token, row.emlHash, row.composed, row.composedAt]);
  return changed(
    db,
    sql`update plans_messages set phase = 'transmitting', lease_until = ${leaseUntil}, eml_hash = given.column3,
      composed = given.column4, composed_at = given.column5
      from ${valuesTable(given)} as given
      where plans_messages.id = given.column1 and claimed_by = given.column2 and ${stillSending}
      returning id`,
  );
}

/** Gives more time to claims whose mails have not begun to leave. */
export async function renewClaims(db: Db, rows: readonly SendingKey[], leaseUntil: string): Promise<void> {
  if (rows.length === 0) return;
  await changed(
    db,
    sql`update plans_messages set lease_until = ${leaseUntil}
      from ${valuesTable(rows.map(({ id, token }) => [id, token]))} as given
      where plans_messages.id = given.column1 and claimed_by = given.column2 and ${stillSending}
      and phase != 'transmitting'
      returning id`,
  );
}

export interface SentRow extends SendingKey {
  subject: string;
  to: string;
  response: string;
  sentAt: string;
  mailId: string;
}

/** Records mails that have left, whatever was thought of them meanwhile, and by whom. */
export async function markSent(db: Db, rows: readonly SentRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => [
    ...[row.id, row.token, row.subject, row.to],
    ...[row.response, row.sentAt, row.mailId],
  ]);
  await changed(
    db,
    sql`update plans_messages set state = 'sent', composed = null, claimed_by = null, lease_until = null,
      retry_at = null, retry_until = null, sent_subject = given.column3, sent_to = given.column4,
      response = given.column5, sent_at = given.column6, mail_id = given.column7
      from ${valuesTable(given)} as given
      where plans_messages.id = given.column1 and claimed_by = given.column2
      and state in ('sending', 'uncertain', 'planned', 'approved', 'deferred')
      returning id`,
  );
}

export interface UnsentRow extends SendingKey {
  state: MessageState;
  response: string | null;
  retryAt: string | null;
  retryUntil: string | null;
}

/** Records what has not left for sure, where nobody has settled it meanwhile; their ids. */
export async function markUnsent(db: Db, rows: readonly UnsentRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const given = rows.map((row) => [
    ...[row.id, row.token, row.state, row.response],
    ...[row.retryAt, row.retryUntil],
  ]);
  return changed(
    db,
    sql`update plans_messages set state = given.column3, response = given.column4, retry_at = given.column5,
      retry_until = given.column6, claimed_by = null, lease_until = null
      from ${valuesTable(given)} as given
      where plans_messages.id = given.column1 and claimed_by = given.column2 and state in ('sending', 'uncertain')
      returning id`,
  );
}

async function changed(db: Db, statement: ReturnType<typeof sql>): Promise<Set<string>> {
  const { rows } = await (statement as ReturnType<typeof sql<{ id: string }>>).execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Sendings whose lease has run out: their process died, or is dying. */
export const expiredSendings = (db: Db, now: string): Promise<MessageRow[]> =>
  db
    .selectFrom('plans_messages')
    .selectAll()
    .where(sql<boolean>`state = 'sending'`)
    .where('lease_until', '<', now)
    // In the order of the index: by their ids, SQLite reads all messages of years for the few that are being sent.
    .orderBy('lease_until')
    .orderBy('id')
    .execute();

/** Takes one expired sending out of `sending`; false when its process has finished meanwhile. */
export async function recoverSending(
  db: Db,
  row: Pick<MessageRow, 'id' | 'claimed_by' | 'phase'>,
  now: string,
  change: Partial<MessageRow>,
): Promise<boolean> {
  const recovered = await db
    .updateTable('plans_messages')
    .set(change)
    .where('id', '=', row.id)
    .where('claimed_by', '=', row.claimed_by)
    .where('phase', '=', row.phase)
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .returning('id')
    .execute();
  return recovered.length > 0;
}

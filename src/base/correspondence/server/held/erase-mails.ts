import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import type { ErasureAsked, ForeseenErasure } from '../../../../platform/modules/server/contact-data.ts';
import { hasOrderedSince } from '../../../orders/server/public.ts';
import {
  deleteMailsBefore,
  deleteMailsOf,
  deleteReceived,
  heldMails,
  sealMail,
} from '../store/held-mails.ts';
import type { MailRow } from '../tables.ts';

/**
 * The mails of a client who has ordered prove what was agreed (C. civ. 2224): they stay for the years of a contract,
 * sealed. Those of anybody else prove nothing and go.
 */
export async function foreseeMailErasure(db: ReadDb, asked: ErasureAsked): Promise<ForeseenErasure> {
  const mails = await heldMails(db, asked.contactId);
  const since = await keptSince(db, asked);
  const kept = since === null ? [] : mails.filter(({ sent_at }) => sent_at >= since);
  return {
    erased: [{ labelKey: 'correspondence:held.erasedMails', count: mails.length - kept.length }],
    kept: kept.length === 0 ? [] : [keptPiece(kept, asked.retention.contractYears)],
  };
}

/** Oldest first: the first one is the first to go. */
function keptPiece(mails: readonly MailRow[], years: number) {
  const last = (mail: MailRow) => Temporal.PlainDate.from(mail.sent_at.slice(0, 10)).add({ years });
  return {
    labelKey: 'correspondence:held.mails',
    count: mails.length,
    reason: 'contract' as const,
    until: last(mails.at(-1)!).toString(),
    nextOn: last(mails[0]!).add({ days: 1 }).toString(),
  };
}

/** The civil date since which mails stay; null: none does. */
async function keptSince(db: ReadDb, { contactId, today, retention }: ErasureAsked): Promise<string | null> {
  const date = Temporal.PlainDate.from(today);
  const accountsSince = date.subtract({ years: retention.accountingYears }).toString();
  if (!(await hasOrderedSince(db, contactId, accountsSince))) return null;
  return date.subtract({ years: retention.contractYears }).toString();
}

export async function eraseMails(tx: Tx, asked: ErasureAsked): Promise<void> {
  const { contactId, addresses } = asked;
  const mails = await heldMails(tx, contactId);
  await deleteReceived(tx, { messageIds: mails.map(({ message_id }) => message_id), addresses });
  const since = await keptSince(tx, asked);
  if (since === null) {
    await deleteMailsOf(tx, contactId);
    return;
  }
  await deleteMailsBefore(tx, contactId, since);
  for (const { id, sent_at } of mails) if (sent_at >= since) await sealMail(tx, id);
}

import { archiveMails } from '../../../../base/correspondence/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Live } from '../../../../platform/realtime/server/live.ts';
import { messageCounts } from '../store/messages.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import type { ComposedMail } from './composed-mail.ts';

export interface SentMail {
  plan: PlanRow;
  message: Pick<MessageRow, 'id' | 'position'>;
  mailId: string;
  messageId: string;
  emlHash: string;
  composed: ComposedMail;
  sentAt: string;
  sentBy: string | null;
  response: string;
}

/** Puts mails that have left into their clients' files, for good, in the transaction that records their sending. */
export async function archiveSent(
  tx: Tx,
  live: Pick<Live, 'publish'>,
  sent: readonly SentMail[],
): Promise<void> {
  const counts = await messageCounts(tx, [...new Set(sent.map(({ plan }) => plan.id))]);
  await archiveMails(
    tx,
    live,
    sent.map((one) => fileEntry(one, counts.get(one.plan.id) ?? one.message.position)),
  );
}

const fileEntry = ({ plan, message, composed, ...sent }: SentMail, count: number) => ({
  id: sent.mailId,
  contactId: plan.contact_id,
  messageId: sent.messageId,
  sentAt: sent.sentAt,
  subject: composed.subject,
  sender: composed.from,
  recipient: composed.to,
  emlHash: sent.emlHash,
  size: composed.size,
  text: composed.text,
  attachments: composed.attachments,
  source: 'communication-plans',
  sourceRef: message.id,
  sourceLabel: `${plan.label} · ${message.position}/${count}`,
  sentBy: sent.sentBy,
  leftHouse: composed.leftHouse,
  response: sent.response,
});

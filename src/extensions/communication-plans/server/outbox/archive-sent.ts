import { archiveMail } from '../../../../base/correspondence/server/public.ts';
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

/** Puts a mail that has left into its client's file, for good, in the transaction that records its sending. */
export async function archiveSent(tx: Tx, live: Pick<Live, 'publish'>, sent: SentMail): Promise<void> {
  const { plan, message, composed } = sent;
  const count = (await messageCounts(tx, [plan.id])).get(plan.id) ?? message.position;
  await archiveMail(tx, live, {
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
}

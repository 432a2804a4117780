import type { WayOut } from '../../../../base/mail-accounts/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { messageIdFor } from '../../../../platform/mail/contract/message-id.ts';
import { composeMail } from '../../../../platform/mail/server/compose-mail.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { note } from '../journal.ts';
import { archiveSent } from '../outbox/archive-sent.ts';
import type { Claimed } from '../outbox/claimed.ts';
import { composeBytes } from '../outbox/compose-bytes.ts';
import { mailOfMessage } from '../outbox/message-context.ts';
import { sentColumns } from '../outbox/sent-columns.ts';
import { plansPorts } from '../plans-ports.ts';
import { messagesOfPlan, updateMessage } from '../store/messages.ts';
import { openSources } from '../surroundings.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { personInCharge, refusals, sentMessages } from './situations.ts';

/** Lets the first messages of a plan have left on their day, and one be refused: real mails, really archived. */
export async function demonstrateSent(tx: Tx, platform: Platform, plan: PlanRow): Promise<void> {
  const way = await plansPorts(platform).wayOut(tx, null);
  const messages = await messagesOfPlan(tx, plan.id);
  for (const message of messages.slice(0, sentMessages[plan.id] ?? 0)) {
    await sendInThePast(tx, platform, way, { plan, message });
  }
  const refusal = refusals[plan.id];
  const refused = messages.find(({ position }) => position === refusal?.position);
  if (refusal && refused) await refuseInThePast(tx, platform, refused, refusal.response);
}

/** In the morning of its day. */
const momentOf = (message: MessageRow): string => `${message.due_on}T08:05:00.000Z`;

const writerAt = ({ newId }: Platform, at: string) => ({
  clock: { now: () => at },
  newId,
  userId: personInCharge,
});

async function sendInThePast(
  tx: Tx,
  platform: Platform,
  way: WayOut,
  { plan, message }: { plan: PlanRow; message: MessageRow },
): Promise<void> {
  const at = momentOf(message);
  const claimed = await composedInThePast(tx, platform, way, { plan, message });
  const { messageId } = claimed;
  const { emlHash, composed } = await composeBytes(platform.files, { compose: composeMail }, claimed);
  const mailId = `mail-${message.id}`;
  const response = 'built-in mailbox';
  await updateMessage(tx, message.id, {
    ...sentColumns(composed.subject, composed.to.address),
    ...{ attempt: 1, message_id: messageId, eml_hash: emlHash, composed_at: at, phase: 'transmitting' },
    ...{ approved_by: personInCharge, approved_at: at, sent_at: at, mail_id: mailId, response },
  });
  const sending = { emlHash, composed, sentAt: at, sentBy: personInCharge, response };
  await archiveSent(tx, platform.live, [{ plan, message, mailId, messageId, ...sending }]);
  const { position } = message;
  const detail = { to: composed.to.address, response };
  await note(tx, writerAt(platform, at), { planId: plan.id, position, what: 'messageSent', detail });
}

async function composedInThePast(
  tx: Tx,
  platform: Platform,
  way: WayOut,
  { plan, message }: { plan: PlanRow; message: MessageRow },
): Promise<Claimed> {
  const at = momentOf(message);
  const { site, files: store } = plansPorts(platform);
  const senderOf = () => Promise.resolve(way);
  const reader = await openSources(tx, { clock: { now: () => at }, site, files: store, senderOf });
  const present = () => Promise.resolve(true);
  const { content, files, missing } = await mailOfMessage(tx, reader, present, { message, plan });
  const { to } = content;
  if (!to || missing.length > 0) throw new Error(`${message.id} of the demonstration cannot have left`);
  const messageId = messageIdFor(platform.newId(), content.from.address);
  return { token: '', at, messageId, plan, message, content: { ...content, to }, files, way };
}

async function refuseInThePast(
  tx: Tx,
  platform: Platform,
  message: MessageRow,
  response: string,
): Promise<void> {
  await updateMessage(tx, message.id, { state: 'refused', attempt: 1, response });
  const writer = writerAt(platform, momentOf(message));
  const { plan_id: planId, position } = message;
  await note(tx, writer, { planId, position, what: 'messageRefused', detail: { response } });
}

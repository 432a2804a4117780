import type { Contact } from '../../../../base/contacts/contract/contacts.ts';
import type { WayOut } from '../../../../base/mail-accounts/server/public.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { messageMail, type MessageMail } from '../message-mail.ts';
import { planState } from '../plan-state.ts';
import { fileChecker, presentFiles, type PresentFile } from '../present-files.ts';
import { attachmentsOf } from '../store/attachments.ts';
import { plansById } from '../store/execution.ts';
import { firstOpenPositions, messagesById } from '../store/messages.ts';
import { openSources, type PlanSources } from '../surroundings.ts';
import type { AttachmentRow, MessageRow, PlanRow } from '../tables.ts';
import { bodyOf, byOwner } from '../written-message.ts';
import { earlierOpen } from './message-context.ts';
import type { Sender } from './sender.ts';

/** All that is stored of a message and decides its mail. */
export interface StoredMessage {
  message: MessageRow;
  plan: PlanRow;
  attachments: readonly AttachmentRow[];
  /** Position of the first earlier message of the plan that has not gone. */
  earlier: number | null;
}

/** A message as it would leave now, and by which way. */
export interface Prepared extends StoredMessage {
  files: PresentFile[];
  /** As the mail was made for. */
  contact: Contact | null;
  objector: PlanSources['objector'];
  mail: MessageMail;
  way: WayOut;
}

/** Several messages with their plans, each kind of row in one question. `held`: plans that are read already. */
export async function readStored(
  db: ReadDb,
  ids: readonly string[],
  held?: ReadonlyMap<string, PlanRow>,
): Promise<StoredMessage[]> {
  const messages = [...(await messagesById(db, ids)).values()];
  const planIds = [...new Set(messages.map(({ plan_id }) => plan_id))];
  const plans = held ?? (await plansById(db, planIds));
  const firsts = await firstOpenPositions(db, planIds);
  const attachments = byOwner(await attachmentsOf(db, ids));
  return messages.flatMap((message) => {
    const plan = plans.get(message.plan_id);
    const earlier = earlierOpen(firsts.get(message.plan_id), message.position);
    return plan ? [{ message, plan, attachments: attachments.get(message.id) ?? [], earlier }] : [];
  });
}

/** The mails that several messages would be now, by the message's id. */
export async function prepareBatch(
  { clock, ports }: Pick<Sender, 'clock' | 'ports'>,
  db: ReadDb,
  stored: readonly StoredMessage[],
): Promise<Map<string, Prepared>> {
  const wayOf = ways(ports, db);
  const { site, files } = ports;
  const reader = await openSources(db, { clock, site, files, senderOf: wayOf });
  await reader.load(stored.map(({ plan }) => plan));
  const has = fileChecker(files);
  const prepared = new Map<string, Prepared>();
  for (const one of stored) {
    const { message, plan, earlier } = one;
    const attached = await presentFiles(one.attachments, has);
    const source = { subject: message.subject, body: bodyOf(message), nature: message.nature };
    const circumstances = { state: planState(plan), earlierOpen: earlier };
    const sources = await reader.of(plan);
    const mail = messageMail(
      { ...source, attachments: attached },
      reader.surroundings,
      sources,
      circumstances,
    );
    const way = await wayOf(plan.account_id);
    const { contact, objector } = sources;
    prepared.set(message.id, { ...one, files: attached, contact, objector, mail, way });
  }
  return prepared;
}

/** The ways out of a batch, each looked for once. */
function ways(ports: Sender['ports'], db: ReadDb): (accountId: string | null) => Promise<WayOut> {
  const known = new Map<string | null, Promise<WayOut>>();
  return (accountId) => {
    const way = known.get(accountId) ?? ports.wayOut(db, accountId);
    known.set(accountId, way);
    return way;
  };
}

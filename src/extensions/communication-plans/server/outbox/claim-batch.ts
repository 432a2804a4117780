import { isDeepStrictEqual } from 'node:util';
import { contactsByIds, objectionsElsewhere } from '../../../../base/contacts/server/public.ts';
import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import { messageIdFor } from '../../../../platform/mail/contract/message-id.ts';
import { planEvents } from '../../contract/events.ts';
import type { SendResult } from '../../contract/messages.ts';
import { announceMessage } from '../announce.ts';
import type { MailContent } from '../content/compose-content.ts';
import { openStates } from '../store/messages.ts';
import { lockPlans } from '../store/plan-locks.ts';
import { claimMessages } from '../store/sendings.ts';
import type { MessageRow } from '../tables.ts';
import type { Claimed } from './claimed.ts';
import { leaseUntil } from './lease.ts';
import { prepareBatch, readStored, type Prepared, type StoredMessage } from './prepare-batch.ts';
import { resultOf, stoppedResult } from './send-result.ts';
import type { Sender, Wanted } from './sender.ts';

export type ClaimResult = { claimed: Claimed } | { refused: SendResult };

type Ready = Prepared & { to: NonNullable<MailContent['to']> };
type Judgement = { ready: Ready } | { refused: SendResult };

/**
 * Takes messages for sending, if they may leave and are still what was approved; of each plan one at most may be among
 * them. Their mails are made before the transaction, which holds the plans, and made again in it where something has
 * changed in between. Answers in the order of `wanted`.
 */
export async function claimBatch(sender: Sender, wanted: readonly Wanted[]): Promise<ClaimResult[]> {
  const { db } = sender;
  const stored = await readStored(
    db.read,
    wanted.map(({ id }) => id),
  );
  const prepared = await prepareBatch(sender, db.read, stored);
  const judged = wanted.map((one) => judge(sender, one, prepared.get(one.id)));
  const open = await withoutStopped(sender, db.read, judged);
  const ready = wanted.filter((_one, at) => 'ready' in open[at]!);
  const taken = ready.length === 0 ? [] : await takeTogether(sender, ready, prepared);
  const byId = new Map(ready.map(({ id }, at) => [id, taken[at]!]));
  return wanted.map(({ id }, at) => {
    const judgement = open[at]!;
    return 'refused' in judgement ? judgement : byId.get(id)!;
  });
}

const takeTogether = (
  sender: Sender,
  wanted: readonly Wanted[],
  before: ReadonlyMap<string, Prepared>,
): Promise<ClaimResult[]> =>
  sender.db.transaction(async (tx) => {
    const now = await freshened(tx, sender, before, wanted);
    const judged = wanted.map((one) => judge(sender, one, now.get(one.id)));
    return claimReady(tx, sender, await withinQuota(tx, sender, judged));
  });

/** The same mails by the rows as they are now that their plans are held. */
async function freshened(
  tx: Tx,
  sender: Sender,
  before: ReadonlyMap<string, Prepared>,
  wanted: readonly Wanted[],
): Promise<Map<string, Prepared>> {
  const planIds = [...new Set(wanted.map(({ id }) => before.get(id)!.plan.id))];
  const plans = await lockPlans(tx, planIds, sender.clock.now());
  const stored = await readStored(
    tx,
    wanted.map(({ id }) => id),
    plans,
  );
  const recipientOf = await recipientsNow(tx, stored);
  const isAsBefore = (one: StoredMessage): boolean => {
    const { contact, objector, ...known } = before.get(one.message.id)!;
    return isSame(one, known) && isDeepStrictEqual(recipientOf(one), { contact, objector });
  };
  const changed = stored.filter((one) => !isAsBefore(one));
  const again = changed.length === 0 ? new Map() : await prepareBatch(sender, tx, changed);
  return new Map(
    stored.map((one) => {
      const { id } = one.message;
      return [id, again.get(id) ?? { ...before.get(id)!, ...one }];
    }),
  );
}

/** An objection, or another address, of this very moment counts: it is read once the plans are held. */
async function recipientsNow(tx: Tx, stored: readonly StoredMessage[]) {
  const contacts = await contactsByIds(tx, [...new Set(stored.map(({ plan }) => plan.contact_id))]);
  const objections = await objectionsElsewhere(tx, contacts);
  const contactById = new Map(contacts.map((contact) => [contact.id, contact]));
  const objectionById = new Map(objections.map((objection) => [objection.id, objection]));
  return ({ plan: { contact_id: id } }: StoredMessage): Pick<Prepared, 'contact' | 'objector'> => ({
    contact: contactById.get(id) ?? null,
    objector: objectionById.get(id)?.objector ?? null,
  });
}

/** Whether all that a mail and its leaving depend on is what it was. */
const isSame = (one: StoredMessage, other: StoredMessage): boolean =>
  one.earlier === other.earlier &&
  isSameRow(one.message, other.message) &&
  // Holding a plan writes down when.
  isSameRow({ ...one.plan, changed_at: '' }, { ...other.plan, changed_at: '' }) &&
  one.attachments.length === other.attachments.length &&
  one.attachments.every((attachment, at) => isSameRow(attachment, other.attachments[at]!));

function isSameRow<R extends object>(one: R, other: R): boolean {
  for (const column in one) if (one[column] !== other[column]) return false;
  return true;
}

/** Whether a message may leave as it is. */
function judge(sender: Sender, { id, contentHash }: Wanted, prepared: Prepared | undefined): Judgement {
  if (!prepared) return { refused: resultOf(id, 'notFound') };
  const { message, plan, mail } = prepared;
  const gone = unsendable(message) ?? (sender.maySend(message, plan) ? null : resultOf(id, 'notSendable'));
  if (gone) return { refused: gone };
  const { to } = mail.content;
  if (mail.blocked.length > 0 || !to) return { refused: resultOf(id, 'blocked', { blocked: mail.blocked }) };
  const approved = contentHash ?? message.approved_hash ?? mail.contentHash;
  if (mail.contentHash !== approved) return { refused: resultOf(id, 'contentChanged') };
  return { ready: { ...prepared, to } };
}

function unsendable({ id, state, mail_id: mailId }: MessageRow): SendResult | null {
  if (state === 'sent') return resultOf(id, 'alreadySent', { mailId });
  if (state === 'sending') return resultOf(id, 'alreadyTaken');
  return (openStates as readonly string[]).includes(state) ? null : resultOf(id, 'notSendable');
}

/** Those whose account lets nothing leave now are told so. */
async function withoutStopped(
  { ports }: Sender,
  db: ReadDb,
  judged: readonly Judgement[],
): Promise<Judgement[]> {
  const stops = new Map<string | null, Awaited<ReturnType<typeof ports.sendingStop>>>();
  const told: Judgement[] = [];
  for (const judgement of judged) {
    if ('refused' in judgement) {
      told.push(judgement);
      continue;
    }
    const { way, message } = judgement.ready;
    if (!stops.has(way.accountId)) stops.set(way.accountId, await ports.sendingStop(db, way.accountId));
    const stop = stops.get(way.accountId);
    told.push(stop ? { refused: stoppedResult(message.id, stop) } : judgement);
  }
  return told;
}

/** Takes as many from each account's quotas as there are to send; what is beyond is told so and stays as it is. */
async function withinQuota(tx: Tx, { ports }: Sender, judged: readonly Judgement[]): Promise<Judgement[]> {
  const wanted = new Map<string | null, number>();
  for (const judgement of judged) {
    if ('refused' in judgement) continue;
    const { accountId } = judgement.ready.way;
    wanted.set(accountId, (wanted.get(accountId) ?? 0) + 1);
  }
  const left = new Map<string | null, number>();
  const stops = new Map<string | null, Awaited<ReturnType<typeof ports.sendingStop>>>();
  // In one order, as the plans: taking from an account holds its row.
  for (const accountId of [...wanted.keys()].toSorted(byText)) {
    const given = await ports.takeQuota(tx, accountId, wanted.get(accountId)!);
    left.set(accountId, given);
    if (given < wanted.get(accountId)!) stops.set(accountId, await ports.sendingStop(tx, accountId));
  }
  return judged.map((judgement) => {
    if ('refused' in judgement) return judgement;
    const { way, message } = judgement.ready;
    const given = left.get(way.accountId) ?? 0;
    left.set(way.accountId, given - 1);
    if (given > 0) return judgement;
    return {
      refused: stoppedResult(message.id, stops.get(way.accountId) ?? { reason: 'quota', until: null }),
    };
  });
}

const byText = (one: string | null, other: string | null): number => ((one ?? '') < (other ?? '') ? -1 : 1);

async function claimReady(tx: Tx, sender: Sender, judged: readonly Judgement[]): Promise<ClaimResult[]> {
  const { clock, newId } = sender;
  const token = newId();
  const at = clock.now();
  const results = judged.map((judgement): ClaimResult => {
    if ('refused' in judgement) return judgement;
    const { message, plan, mail, files, to, way } = judgement.ready;
    // Kept over attempts: if a mail thought lost did arrive, its receiver knows the repeat by this.
    const messageId = message.message_id ?? messageIdFor(newId(), mail.content.from.address);
    const content = { ...mail.content, to };
    return { claimed: { token, at, messageId, plan, message, content, files, way } };
  });
  const rows = results.flatMap((result, index) => {
    const judgement = judged[index]!;
    if ('refused' in result || 'refused' in judgement) return [];
    const { message, plan, messageId, way } = result.claimed;
    const approvedBy = sender.approver(message, plan);
    const { contentHash } = judgement.ready.mail;
    return [{ id: message.id, contentHash, approvedBy, messageId, accountId: way.accountId }];
  });
  if (rows.length === 0) return results;
  const taken = await claimMessages(tx, rows, { token, at, leaseUntil: leaseUntil(clock) });
  return results.map((result) => {
    if ('refused' in result) return result;
    const { message, plan } = result.claimed;
    if (!taken.has(message.id)) return { refused: resultOf(message.id, 'alreadyTaken') };
    announceMessage(tx, sender.live, planEvents.messageTaken, plan, message);
    return result;
  });
}

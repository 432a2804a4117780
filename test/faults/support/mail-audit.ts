import { auditArchive } from './audit-archive.ts';
import { auditDoubts } from './audit-doubts.ts';
import {
  indexTrial,
  type IndexedTrial,
  type MailFinding,
  type MailTrial,
  type MessageRow,
} from './mail-trial.ts';

const goneStates = new Set(['sent', 'skipped', 'cancelled']);

/** What the application kept, what the far server took and what people were told, held against each other. */
export function auditMails(trial: MailTrial): MailFinding[] {
  const indexed = indexTrial(trial);
  return [
    ...trial.rows.messages.flatMap((message) => [
      ...checkFate(message, indexed),
      ...checkAccepted(message, indexed),
      ...auditDoubts(message, indexed),
      ...auditArchive(message, indexed),
    ]),
    ...checkUnknown(indexed),
    ...checkTold(indexed),
    ...trial.rows.plans.flatMap((plan) => [
      ...checkOrder(plan.id, indexed),
      ...checkCompletion(plan, indexed),
    ]),
  ];
}

/** Every message came to an end that is told, or waits for one before it. */
function checkFate(message: MessageRow, { messagesOf }: IndexedTrial): MailFinding[] {
  const { id: where, state, response, position } = message;
  if (state === 'sending') return [{ what: 'stuck', where, details: 'still being sent' }];
  if ((state === 'refused' || state === 'deferred') && !response) {
    return [{ what: 'silent', where, details: `${state} without a reason` }];
  }
  if (state !== 'planned' && state !== 'approved') return [];
  const isBehind = messagesOf(message.plan_id).some(
    (other) => other.position < position && !goneStates.has(other.state),
  );
  return isBehind ? [] : [{ what: 'forgotten', where, details: `${state}, though nothing stands before it` }];
}

/** The far server took it once, and once more for each time that a person said that it was not sent. */
function checkAccepted(message: MessageRow, { accepted, noted }: IndexedTrial): MailFinding[] {
  const { id: where, state } = message;
  const taken = accepted(message).length;
  const asked = 1 + noted(message, 'messageSettledNotSent');
  if (taken > asked) {
    return [{ what: 'doubled', where, details: `taken ${taken} times, asked for ${asked} times` }];
  }
  const isByWord = noted(message, 'messageSettledSent') > 0;
  if (state !== 'sent' || taken > 0 || isByWord) return [];
  return [{ what: 'notLeft', where, details: 'sent, but the far server never took it' }];
}

/** The far server was given nothing that is not ours. */
function checkUnknown({ rows, ledger }: IndexedTrial): MailFinding[] {
  const ours = new Set(rows.messages.map(({ message_id }) => message_id));
  return ledger
    .filter(({ what, messageId }) => what === 'accepted' && !ours.has(messageId))
    .map(({ messageId, recipient }) => ({
      what: 'unknown',
      where: messageId ?? recipient,
      details: recipient,
    }));
}

/** What people heard was sent is sent, and stands in the client's file. */
function checkTold({ rows, told, archived }: IndexedTrial): MailFinding[] {
  const byId = new Map(rows.messages.map((row) => [row.id, row]));
  const sent = new Set(told.filter(({ result }) => result === 'sent').map(({ id }) => id));
  return [...sent].flatMap((where): MailFinding[] => {
    const row = byId.get(where);
    if (row?.state === 'sent' && archived(row).length > 0) return [];
    return [{ what: 'lost', where, details: `told that it was sent; it is ${row?.state ?? 'not there'}` }];
  });
}

/** The mails of a plan were taken in its order. */
function checkOrder(planId: string, { messagesOf, accepted }: IndexedTrial): MailFinding[] {
  const taken = messagesOf(planId)
    .flatMap((message) => accepted(message).map(({ endedAt }) => ({ endedAt, position: message.position })))
    .sort((one, other) => one.endedAt - other.endedAt || one.position - other.position);
  const isInOrder = taken.every(({ position }, at) => at === 0 || taken[at - 1]!.position <= position);
  const details = taken.map(({ position }) => position).join(', ');
  return isInOrder ? [] : [{ what: 'order', where: planId, details }];
}

/** A plan is completed when the last of its messages has gone, and not before. */
function checkCompletion(
  { id: where, completed_at }: MailTrial['rows']['plans'][number],
  { messagesOf }: IndexedTrial,
): MailFinding[] {
  const states = messagesOf(where).map(({ state }) => state);
  const isDone = states.every((state) => goneStates.has(state));
  if (isDone === (completed_at !== null)) return [];
  return [{ what: 'completion', where, details: `${states.join(', ')}; completed ${completed_at}` }];
}

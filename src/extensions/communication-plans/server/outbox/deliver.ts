import type { SendOutcome } from '../../../../platform/mail/contract/mail.ts';
import { responseOf } from '../../contract/local-failure.ts';
import type { SendResult } from '../../contract/messages.ts';
import type { Claimed } from './claimed.ts';
import { keepClaim } from './keep-claim.ts';
import { composeBytes, type ComposedBytes } from './compose-bytes.ts';
import { CompositionFailed, responseOfFailure, StoppedWaiting } from './local-failure.ts';
import type { Ending } from './record-outcomes.ts';
import { recordPatiently } from './record-patiently.ts';
import type { Run } from './run.ts';
import { resultOf, stoppedResult } from './send-result.ts';

/** The claim was taken for dead and given back while we were busy: somebody else may be sending. */
class ClaimLost extends Error {}

/** The mail may not leave after all; nothing of it has left. */
class NotNow extends Error {
  readonly result: SendResult;
  readonly ending: Ending;

  constructor(result: SendResult, ending: Ending) {
    super(result.result);
    this.result = result;
    this.ending = ending;
  }
}

/** How far one mail has come. */
interface Progress {
  /** From its first byte of content on, which may be on its way. */
  transmitting: boolean;
  /** Nobody waits for it any more, and it is taken for not begun: it may not begin after that. */
  givenUp: boolean;
}

/** Composes, keeps, sends and records one claimed message. Each step is written down before the next begins. */
export const deliver = (run: Run, claimed: Claimed): Promise<SendResult> =>
  keepClaim(run, claimed, () => deliverKept(run, claimed));

async function deliverKept(run: Run, claimed: Claimed): Promise<SendResult> {
  const progress: Progress = { transmitting: false, givenUp: false };
  try {
    mayGoOn(run, claimed);
    const weight = claimed.message.body.length + attachedBytes(claimed);
    return await run.sender.ports.outbox.hold(weight, async () => {
      const { files, outbox } = run.sender.ports;
      const mail = await composeBytes(files, outbox.composer, claimed);
      const outcome = await transmit(run, { claimed, mail, progress });
      return await record(run, claimed, mail, outcome, progress);
    });
  } catch (failure) {
    return afterFailure(run, claimed, failure as Error, progress);
  }
}

/** As much as is known before composing: a mail is read whole, and written again in base64. */
const attachedBytes = ({ files }: Claimed): number => files.reduce((sum, { size }) => sum + size * 3, 0);

/** @throws NotNow */
function mayGoOn(run: Run, claimed: Claimed): void {
  mayLeave(run, claimed);
  const { sender, breakers } = run;
  const { dead } = breakers.of(claimed.way.accountId);
  if (dead === null) return;
  const result = resultOf(claimed.message.id, 'deferred', { response: dead });
  throw new NotNow(result, { kind: 'deferred', response: dead, retries: retriesOf(sender) });
}

/** The same of a mail whose server is listening. @throws NotNow */
function mayLeave({ sender, breakers }: Run, { message, way }: Claimed): void {
  const { id } = message;
  if (sender.ports.outbox.ending.isStopping) {
    throw new NotNow(resultOf(id, 'interrupted'), { kind: 'putBack', told: true });
  }
  const { stop } = breakers.of(way.accountId);
  if (stop) throw new NotNow(stoppedResult(id, stop), { kind: 'putBack', told: false });
}

const retriesOf = ({ renewsRetries }: Run['sender']) => (renewsRetries ? 'renewed' : 'continued');

/** Null: the process stops and has no patience left. */
function transmit(
  run: Run,
  sending: { claimed: Claimed; mail: ComposedBytes; progress: Progress },
): Promise<SendOutcome | null> {
  const { claimed, mail, progress } = sending;
  const { outbox } = run.sender.ports;
  const { way, content, message, token, at: composedAt } = claimed;
  const step = { id: message.id, token, emlHash: mail.emlHash, composedAt };
  // Bounces come back to the account, whoever signs the mail.
  const envelope = { from: way.sender.address, to: content.to.address };
  return outbox.slotsOf(way).use(1, async () => {
    mayGoOn(run, claimed);
    const arrive = outbox.approach();
    const outcome = await outbox.ending.orCut(
      way
        .send(envelope, mail.bytes, async () => {
          arrive();
          // A server that has just answered another one by refusing us is told nothing more.
          mayLeave(run, claimed);
          const held = await outbox.begin({ ...step, composed: JSON.stringify(mail.composed) });
          if (!held || progress.givenUp) throw new ClaimLost();
          progress.transmitting = true;
        })
        .finally(arrive),
    );
    // Before the next one is let in.
    if (outcome) run.breakers.heard(way.accountId, outcome);
    return outcome;
  });
}

async function record(
  run: Run,
  claimed: Claimed,
  { emlHash, composed }: ComposedBytes,
  outcome: SendOutcome | null,
  progress: Progress,
): Promise<SendResult> {
  const { sender } = run;
  const { id } = claimed.message;
  if (outcome === null) {
    if (progress.transmitting) throw new StoppedWaiting('the mail server had not answered');
    progress.givenUp = true;
    throw new NotNow(resultOf(id, 'interrupted'), { kind: 'putBack', told: true });
  }
  const { response } = outcome;
  if (outcome.kind === 'sent') {
    const mailId = sender.newId();
    const sent = { mailId, emlHash, composed, response, sentAt: sender.clock.now() };
    await recordPatiently(run, claimed, { kind: 'sent', ...sent, sentBy: sender.sentBy(claimed.message) });
    return resultOf(id, 'sent', { response, mailId });
  }
  const blamesAccount = outcome.kind === 'refused' && outcome.blame === 'account';
  // A refusal of our own account says nothing of this mail: it stays due, with the reason shown.
  const kind = blamesAccount ? 'deferred' : outcome.kind;
  await recordPatiently(run, claimed, { kind, response, retries: retriesOf(sender), blamesAccount });
  return resultOf(id, kind, { response });
}

async function afterFailure(
  run: Run,
  claimed: Claimed,
  failure: Error,
  { transmitting }: Progress,
): Promise<SendResult> {
  const { id } = claimed.message;
  if (failure instanceof ClaimLost) return resultOf(id, 'alreadyTaken');
  if (failure instanceof NotNow) {
    await recordIfPossible(run, claimed, failure.ending);
    return failure.result;
  }
  run.sender.ports.logger.error({ err: failure, message: id }, 'a mail could not be handed over');
  const response = transmitting ? responseAfterBeginning(failure) : responseOfFailure(failure);
  const kind = transmitting ? 'uncertain' : 'deferred';
  const retries = failure instanceof CompositionFailed ? 'none' : retriesOf(run.sender);
  await recordIfPossible(run, claimed, { kind, response, retries });
  return resultOf(id, kind, { response });
}

/** A full disk says that nothing left, which is true of a mail only until it begins to leave. */
function responseAfterBeginning(failure: Error): string {
  const response = responseOfFailure(failure);
  return response === responseOf('diskFull') ? responseOf('notRecorded') : response;
}

/**
 * What cannot be written down, the recovery finds: it says the same of the mail, by the phase that was written. Whoever
 * waits is told what is known now.
 */
async function recordIfPossible(run: Run, claimed: Claimed, ending: Ending): Promise<void> {
  await recordPatiently(run, claimed, ending).catch(() => undefined);
}

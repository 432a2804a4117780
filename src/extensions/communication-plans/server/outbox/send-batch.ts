import type { SendResult } from '../../contract/messages.ts';
import { placesOfMessages } from '../store/messages.ts';
import { createBreakers } from './breakers.ts';
import { claimBatch, type ClaimResult } from './claim-batch.ts';
import { deliver } from './deliver.ts';
import { responseOfFailure } from './local-failure.ts';
import type { Run } from './run.ts';
import { resultOf } from './send-result.ts';
import type { Sender, Wanted } from './sender.ts';

/** Messages taken together, in one transaction. */
const claimedTogether = 100;

/** A message, and its place among the results. */
interface Item {
  wanted: Wanted;
  at: number;
}

/**
 * Sends messages, several at once; those of one plan one after the other, in their order. What somebody else sends, what
 * has changed since it was approved and what may not leave is told, message by message, and left alone. Answers in the
 * order of `wanted`.
 */
export async function sendBatch(sender: Sender, wanted: readonly Wanted[]): Promise<SendResult[]> {
  const run = { sender, breakers: createBreakers() };
  const { outbox } = sender.ports;
  const results: SendResult[] = [];
  const lanes = await lanesOf(sender, wanted);
  await outbox.track(sendLanes(run, lanes, (at, result) => (results[at] = result)));
  return results;
}

/** The messages of each plan in their order, each plan apart. */
async function lanesOf({ db }: Sender, wanted: readonly Wanted[]): Promise<Item[][]> {
  const rows = await placesOfMessages(
    db.read,
    wanted.map(({ id }) => id),
  );
  const items = wanted.map((one, at) => ({ wanted: one, at }));
  const lanes = Map.groupBy(items, ({ wanted: { id } }) => rows.get(id)?.plan_id ?? id);
  const positionOf = ({ wanted: { id } }: Item) => rows.get(id)?.position ?? 0;
  return [...lanes.values()].map((lane) => lane.sort((one, other) => positionOf(one) - positionOf(other)));
}

/** Takes the first of each lane, many together, and the next one of a lane when the one before it has ended. */
async function sendLanes(
  run: Run,
  lanes: Item[][],
  tell: (at: number, result: SendResult) => void,
): Promise<void> {
  const ready = lanes.filter((lane) => lane.length > 0);
  let underWay = 0;
  let changed = Promise.withResolvers<void>();

  function end(lane: Item[], result: SendResult): void {
    tell(lane.shift()!.at, result);
    // What keeps one mail of a plan from leaving now keeps the next one as well.
    if (isKept(result)) for (const { wanted, at } of lane.splice(0)) tell(at, { ...result, id: wanted.id });
    if (lane.length > 0) ready.push(lane);
    underWay -= 1;
    changed.resolve();
  }

  while (ready.length > 0 || underWay > 0) {
    if (ready.length === 0 || underWay > claimedTogether / 2) {
      await changed.promise;
      changed = Promise.withResolvers<void>();
      continue;
    }
    const taken = ready.splice(0, claimedTogether);
    underWay += taken.length;
    const claims = await claimAll(
      run.sender,
      taken.map(([first]) => first!.wanted),
    );
    claims.forEach((claim, index) => void endOf(run, claim).then((result) => end(taken[index]!, result)));
  }
}

const isKept = ({ result }: SendResult): boolean =>
  ['held', 'paused', 'quotaReached', 'interrupted'].includes(result);

/** A message that breaks its claim, and would break that of the others, is left alone with its reason. */
async function claimAll(sender: Sender, wanted: readonly Wanted[]): Promise<ClaimResult[]> {
  const { outbox, logger } = sender.ports;
  const interrupted = () => wanted.map(({ id }) => ({ refused: resultOf(id, 'interrupted') }));
  if (outbox.ending.isStopping) return interrupted();
  try {
    if (!(await sender.mayGoOn())) return interrupted();
    return await claimBatch(sender, wanted);
  } catch (error) {
    const [first] = wanted;
    if (wanted.length > 1) {
      const alone = await Promise.all(wanted.map((one) => claimAll(sender, [one])));
      return alone.flat();
    }
    logger.error({ err: error, message: first!.id }, 'a message could not be taken for sending');
    const response = responseOfFailure(error);
    return [{ refused: resultOf(first!.id, 'notSendable', { response }) }];
  }
}

/** How a claim ends. What could not even be recorded is found again by the recovery. */
async function endOf(run: Run, claim: ClaimResult): Promise<SendResult> {
  if ('refused' in claim) return claim.refused;
  const { id } = claim.claimed.message;
  return deliver(run, claim.claimed).catch((error: unknown) => {
    run.sender.ports.logger.error(
      { err: error, message: id },
      'the end of a sending is left to the recovery',
    );
    return resultOf(id, 'uncertain', { response: responseOfFailure(error) });
  });
}

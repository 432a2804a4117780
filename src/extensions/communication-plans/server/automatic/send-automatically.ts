import type { Platform } from '../../../../platform/modules/server/module.ts';
import { sendBatch } from '../outbox/send-batch.ts';
import { automaticSending } from '../outbox/sender.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { isSendingTime } from '../settings/sending-hours.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { dueAutomaticMessages, type AutomaticMessage } from '../store/automatic.ts';
import { readerFor } from '../surroundings.ts';
import { recordRun } from '../tell-administrators.ts';
import { leaveToPeople } from './leave-to-people.ts';

type Parts = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/** Messages read at once. */
const pageSize = 1000;

/**
 * Sends what is due today or late in the plans that send by themselves, on open days and within the sending hours. A
 * plan of which several messages are late is left to people: nobody wants to receive them one upon the other.
 */
export async function sendAutomatically(parts: Parts, ports: PlansPorts): Promise<void> {
  const today = await sendingDay(parts, ports);
  if (today === null) return;
  for (let planId = ''; ;) {
    const page = await dueAutomaticMessages(parts.db.read, today, { planId, limit: pageSize });
    const isLast = page.length < pageSize;
    // The last plan of a full page may go on behind it.
    const plans = [...Map.groupBy(page, (message) => message.plan_id)].slice(0, isLast ? undefined : -1);
    await sendPlans(parts, ports, plans, today);
    const last = plans.at(-1);
    if (isLast || !last || ports.outbox.ending.isStopping || (await sendingDay(parts, ports)) !== today)
      return;
    [planId] = last;
  }
}

/** The company's civil date; null: nothing leaves by itself now. */
async function sendingDay(parts: Parts, ports: PlansPorts): Promise<string | null> {
  const settings = await settingsOf(parts.db.read);
  if (settings.automatic_at === null) return null;
  const { surroundings } = await readerFor(parts, ports);
  const { company, closedDays, today } = surroundings;
  const { timezone } = company;
  return isSendingTime(parts.clock.now(), { timezone, closedDays }, settings) ? today : null;
}

async function sendPlans(
  parts: Parts,
  ports: PlansPorts,
  plans: readonly [planId: string, messages: AutomaticMessage[]][],
  today: string,
): Promise<void> {
  const isStale = (messages: readonly AutomaticMessage[]) =>
    messages.filter((message) => message.due_on < today).length > 1;
  const stale = plans.filter(([, messages]) => isStale(messages));
  await leaveToPeople(parts, stale, today);
  const wanted = plans
    .filter(([, messages]) => !isStale(messages))
    .flatMap(([, messages]) => messages)
    // What a server has put off comes back by its own time.
    .filter(({ state }) => state !== 'deferred')
    .map(({ id }) => ({ id, contentHash: null }));
  // It may be turned off, or the last hour may come, while a slow server is spoken to.
  const mayGoOn = async () => (await sendingDay(parts, ports)) === today;
  if (wanted.length === 0) return;
  const results = await sendBatch(automaticSending(parts, ports, mayGoOn), wanted);
  await recordRun({ ...parts, via: 'system' }, ports, results);
}

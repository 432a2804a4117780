import { onTestFinished } from 'vitest';
import { seededRandom, type SeededRandom } from '../../support/seeded-random.ts';
import type { TestClient } from '../../support/test-client.ts';
import { usualNow } from '../../support/test-config.ts';
import { prepareServer, type KillableServer } from './killable-server.ts';
import { addClients, leaveBy, signInAll, startPlans } from './mail-place.ts';
import { startSenders, type Senders } from './mail-senders.ts';
import type { MailTrial } from './mail-trial.ts';
import { readMailRows, type CaughtSending } from './read-mail-rows.ts';
import { startScriptedSmtp, type ScriptedSmtp } from './scripted-smtp.ts';

const preload = (name: string): string => `test/faults/support/${name}.ts`;

/** The application on a clock that hurries, so that leases run out while one waits. */
export const prepareHurried = (...preloads: string[]): Promise<KillableServer> =>
  prepareServer({
    preloads: ['hurry', ...preloads].map(preload),
    environment: {
      MIAOU_TEST_HURRY_FROM: String(Date.parse(usualNow)),
      MIAOU_TEST_HURRY_SINCE: String(Date.now()),
    },
  });

export interface Place {
  server: KillableServer;
  smtp: ScriptedSmtp;
  people: TestClient[];
}

/** Plans of these sizes that are due, and a scripted server by which their mails leave. */
export async function openPlace(
  server: KillableServer,
  sizes: readonly number[],
  seed: number,
  program?: string,
): Promise<Place> {
  await addClients(server.config, sizes.length);
  const smtp = await startScriptedSmtp(seed);
  await server.start(program);
  const people = await signInAll(server.url);
  await leaveBy(people[0]!, smtp.port);
  await startPlans(people[0]!, sizes, seededRandom(seed));
  return { server, smtp, people };
}

/** Plans of five to ten messages, so many messages in all. */
export function planSizes(count: number, random: SeededRandom): number[] {
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1)!) sizes.push(Math.min(left, random.between(5, 10)));
  return sizes;
}

/** Where each of five people begins in the list: two and two go through the same messages at the same time. */
const beginnings = [0, 0, 0.5, 0.5, 0.25];

/** All of them at work until nothing is left to be sent. */
export function sendAll({ people }: Place, seed: number): Senders {
  const senders = startSenders(
    people.map((client, at) => ({
      ...{ client, isAdministrator: at === 0, random: seededRandom(seed + at), from: beginnings[at]! },
    })),
  );
  onTestFinished(() => senders.giveUp());
  return senders;
}

/** What there is to be audited. The server is down. */
export const trialOf = async (
  { server, smtp }: Place,
  told: MailTrial['told'],
  caught: readonly CaughtSending[] = [],
): Promise<MailTrial> => ({ rows: await readMailRows(server.config), ledger: smtp.ledger(), told, caught });

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { approve, sendApproved } from '../support/plan-mails.ts';
import { chosenSeed, isLongRun } from '../support/long-run.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { auditMails } from './support/mail-audit.ts';
import { allowAutomatic, clientAddress } from './support/mail-place.ts';
import type { Senders } from './support/mail-senders.ts';
import { openPlace, planSizes, prepareHurried, sendAll, trialOf, type Place } from './support/play-trial.ts';
import { caughtSendings, readMailRows, type CaughtSending } from './support/read-mail-rows.ts';
import { fateOfMail, type SmtpFate } from './support/smtp-fates.ts';
import { tally } from './support/tally.ts';

/** The application as it is written, into which a mistake can be put. */
const sources = 'src/app/cli.ts';

/** Fewer by `MIAOU_TEST_MAILS`, for whoever works on it. */
const usualMails = isLongRun ? 10_000 : 1000;
const mails = Number(process.env['MIAOU_TEST_MAILS'] ?? usualMails);
const kills = isLongRun ? 250 : 10;
/** When so little is left that no mail ends for so long, what is left is killed too. */
const patienceMs = 3000;
/** What is left once nothing is killed any more must have come to its end by then. */
const endMs = isLongRun ? 3_600_000 : 120_000;

/** Kills at drawn moments, and sometimes once more at the start, for as long as there is work. */
async function killOften({ server, smtp }: Place, senders: Senders, random: SeededRandom) {
  const caught: CaughtSending[] = [];
  const each = Math.floor((1.2 * mails) / kills);
  let isDone = false;
  const done = senders.done.then(() => (isDone = true));
  const kill = async () => {
    await server.kill();
    caught.push(...(await caughtSendings(server.config, Date.now())));
  };
  for (let killed = 0; killed < kills && !isDone; killed += 1) {
    await Promise.race([smtp.moreEnded(random.between(1, 2 * each)), pause(patienceMs), done]);
    await pause(random.between(0, 15));
    await kill();
    if (random.chance(0.15)) {
      const starting = server.start();
      await pause(random.between(0, 500));
      await kill();
      await starting;
    }
    await server.start();
  }
  return caught;
}

test(
  'no mail is lost, none leaves twice by itself, and what is archived is what was taken',
  { timeout: isLongRun ? 7_200_000 : 300_000 },
  async () => {
    const seed = chosenSeed();
    const random = seededRandom(seed);
    const place = await openPlace(await prepareHurried(), planSizes(mails, random), seed);
    await allowAutomatic(place.people[0]!);
    const senders = sendAll(place, seed);
    const caught = await killOften(place, senders, random);
    const isDone = await Promise.race([senders.done.then(() => true), pause(endMs, false)]);
    expect(isDone, `seed ${seed}, still there: ${JSON.stringify(senders.seen())}`).toBe(true);
    await place.server.stop();

    const trial = await trialOf(place, senders.told, caught);
    const ends = tally(
      trial.ledger,
      ({ what, at, answered }) => `${what} ${at}${answered ? '' : ' unheard'}`,
    );
    const states = tally(trial.rows.messages, ({ state }) => state);
    const told = JSON.stringify({ seed, mails, caught: caught.length, states, ends });
    console.log(`    mails: ${told}`);
    expect(auditMails(trial), told).toEqual([]);
    expect(senders.complaints, told).toEqual([]);
    if (mails < usualMails) return;
    // Otherwise nothing of this was tried.
    const met = ['accepted dot', 'accepted dot unheard', 'cut dot unheard', 'refused dot', 'refused rcpt'];
    expect(Object.keys(ends), told).toEqual(expect.arrayContaining(met));
    const cuts = trial.ledger.filter(({ what, answered }) => what === 'cut' || !answered);
    expect(cuts.length, told).toBeGreaterThan(mails / 20);
    expect(caught, told).not.toEqual([]);
  },
);

/** A seed by which the first mails to the first client have these fates. */
function seedOf(...fates: SmtpFate['does'][]): number {
  const isIt = (seed: number) =>
    fates.every((does, at) => fateOfMail(seed, clientAddress(1), at + 1).does === does);
  let seed = 0;
  while (!isIt(seed)) seed += 1;
  return seed;
}

/** One person sends one mail, again and again until it has reached the far server. What they were told at last. */
async function sendOne({ server, people, smtp }: Place) {
  const [message] = (await readMailRows(server.config)).messages;
  for (;;) {
    const told = await sendApproved(people[0]!, await approve(people[0]!, message!.id));
    if (smtp.ledger().some(({ askedAt }) => askedAt !== null)) return told;
  }
}

const controlTimeout = 120_000;

test(
  'an application that sends again by itself after the final dot is found out',
  { timeout: controlTimeout },
  async () => {
    const seed = seedOf('takeAndCut', 'accept');
    const right = await openPlace(await prepareHurried(), [1], seed);
    const told = await sendOne(right);
    await right.server.stop();
    expect(told).toMatchObject([{ result: 'uncertain' }]);
    expect(auditMails(await trialOf(right, told))).toEqual([]);

    const wrong = await openPlace(await prepareHurried('resend-after-dot'), [1], seed, sources);
    const toldWrongly = await sendOne(wrong);
    await wrong.server.stop();
    expect(toldWrongly).toMatchObject([{ result: 'sent' }]);
    expect(auditMails(await trialOf(wrong, toldWrongly)).map(({ what }) => what)).toContain('doubled');
  },
);

test(
  'an application that says « sent » before it has written so and archived the mail is found out',
  { timeout: controlTimeout },
  async () => {
    const seed = seedOf('accept', 'accept', 'accept');
    const right = await openPlace(await prepareHurried(), [1], seed);
    const told = await sendOne(right);
    await right.server.kill();
    expect(told).toMatchObject([{ result: 'sent' }]);
    expect(auditMails(await trialOf(right, told))).toEqual([]);

    const wrong = await openPlace(await prepareHurried('record-late'), [1], seed, sources);
    const toldWrongly = await sendOne(wrong);
    await wrong.server.kill();
    expect(toldWrongly).toMatchObject([{ result: 'sent' }]);
    expect(auditMails(await trialOf(wrong, toldWrongly)).map(({ what }) => what)).toContain('lost');
  },
);

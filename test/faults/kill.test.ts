import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { asPage, listOf, openChatDevice, pageOf, type ChatDevice } from '../support/chat-device.ts';
import { chosenSeed, isLongRun } from '../support/long-run.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { createTestClient, type TestClient } from '../support/test-client.ts';
import { audit, type Finding } from './support/audit.ts';
import { earlyServer, prepareServer, realServer, type KillableServer } from './support/killable-server.ts';
import { readChatRows } from './support/read-chat-rows.ts';
import { startWriters, type Lane, type Writers } from './support/writers.ts';

const kills = isLongRun ? 400 : 16;
const earlyKills = 3;

interface People {
  sophie: TestClient;
  karim: TestClient;
  emma: TestClient;
  yann: TestClient;
  chloe: TestClient;
}

async function signInAll(url: string): Promise<People> {
  const signIn = async (login: string) => {
    const client = createTestClient(url);
    await client.post('/api/session', { login, password: 'miaou-demo' });
    return client;
  };
  const logins = ['smarchand', 'kbenali', 'evasseur', 'ylegoff', 'cdupre'];
  const [sophie, karim, emma, yann, chloe] = await Promise.all(logins.map(signIn));
  return { sophie: sophie!, karim: karim!, emma: emma!, yann: yann!, chloe: chloe! };
}

/** Channels shared by two to five writers, an aside written from both its ends, asides and directs of one. */
function lanesOf({ sophie, karim, emma, yann, chloe }: People): Lane[] {
  const lane =
    (writer: TestClient, authorId: string) =>
    (writtenIn: string, recipients: string[] = []) => ({
      ...{ writer, authorId, writtenIn, recipients },
    });
  const [bySophie, byKarim, byEmma] = [lane(sophie, 'u1'), lane(karim, 'u2'), lane(emma, 'u3')];
  const [byYann, byChloe] = [lane(yann, 'u4'), lane(chloe, 'u5')];
  return [
    ...[bySophie('ch1'), bySophie('ch3'), bySophie('ch1', ['u5']), bySophie('ch4', ['u3'])],
    ...[byKarim('ch1'), byKarim('ch3'), byKarim('ch4'), byKarim('ch1', ['u1'])],
    ...[byEmma('ch3'), byEmma('ch2'), byYann('ch4'), byYann('ch3')],
    ...[byChloe('ch1'), byChloe('ch3'), byChloe('ch1', ['u1'])],
  ];
}

/** Kills it at a drawn moment of the writing, and sometimes once more while it starts again. */
async function killAndRestart(
  server: KillableServer,
  writers: Writers,
  random: SeededRandom,
): Promise<number> {
  await writers.acknowledgements(random.between(1, 80));
  await pause(random.between(0, 12));
  await server.kill();
  if (!random.chance(0.15)) {
    await server.start();
    return 1;
  }
  const starting = server.start();
  await pause(random.between(0, 500));
  await server.kill();
  await starting;
  await server.start();
  return 2;
}

const lost = (findings: readonly Finding[]): string[] =>
  findings.filter(({ what }) => what === 'lost').map(({ where }) => where);

async function openDevices(server: KillableServer, people: People): Promise<[ChatDevice, TestClient][]> {
  const own: [TestClient, string][] = [
    [people.sophie, 'u1'],
    [people.karim, 'u2'],
  ];
  const devices = own.map(async ([client, ownId]): Promise<[ChatDevice, TestClient]> => {
    const device = await openChatDevice({ url: server.url, client, ownId });
    onTestFinished(() => device.close());
    await Promise.all(['ch1', 'ch3'].map((id) => device.open(id)));
    return [device, client];
  });
  return Promise.all(devices);
}

async function expectEqualToServer(device: ChatDevice, client: TestClient): Promise<void> {
  const inOrder = (log: { messages: readonly { seq: number }[] }) => log.messages.map(({ seq }) => seq);
  await expect.poll(() => device.held(), { timeout: 20_000 }).toEqual(await listOf(client));
  for (const id of ['ch1', 'ch3']) {
    // One that fell too far behind has let go of its messages, and reads them again when it is shown.
    await device.open(id);
    const log = device.log(id)!;
    const page = await pageOf(client, id);
    expect(asPage(log, page)).toEqual(page);
    expect(inOrder(log)).toEqual(inOrder(log).map((_, index) => inOrder(log)[0]! + index));
  }
}

test(
  'every acknowledged message outlives kill -9 at any moment, once and in its place',
  { timeout: isLongRun ? 3_600_000 : 180_000 },
  async () => {
    const seed = chosenSeed();
    const random = seededRandom(seed);
    const server = await prepareServer();
    const before = await readChatRows(server.config);
    await server.start();
    const people = await signInAll(server.url);
    const devices = await openDevices(server, people);
    const writers = startWriters(lanesOf(people), random, { repeats: 0.1 });
    onTestFinished(() => writers.giveUp());

    let killed = 0;
    while (killed < kills) killed += await killAndRestart(server, writers, random);
    await writers.finish();
    for (const [device, client] of devices) await expectEqualToServer(device, client);
    await server.stop();

    const findings = audit(before, await readChatRows(server.config), writers.sent);
    const told = `seed ${seed}, ${killed} kills, ${writers.sent.length} messages`;
    console.log(`    kill -9: ${told}`);
    expect(findings, told).toEqual([]);
    expect(writers.refusals, told).toEqual([]);
    expect(writers.sent.filter((message) => message.acknowledged.length === 0)).toEqual([]);
  },
);

test(
  'a server that acknowledges before the commit is found out at each kill',
  { timeout: 120_000 },
  async () => {
    const server = await prepareServer();
    const before = await readChatRows(server.config);
    // Their sessions are made by the right server, and are not what is lost.
    await server.start(realServer);
    const people = await signInAll(server.url);
    await server.stop();

    for (let kill = 0; kill < earlyKills; kill += 1) {
      await server.start(earlyServer);
      const writers = startWriters(lanesOf(people), seededRandom(kill), { repeats: 0 });
      await writers.acknowledgements(5);
      await server.kill();
      await writers.giveUp();
      expect(lost(audit(before, await readChatRows(server.config), writers.sent))).not.toEqual([]);
    }
  },
);

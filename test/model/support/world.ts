import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/postgres/free-port.ts';
import { startApplication, type Application } from '../../../src/app/start-application.ts';
import type { Resumed } from '../../../src/extensions/chat/contract/resume.ts';
import { openChatDevice, type ChatDevice } from '../../support/chat-device.ts';
import { copyTemplate } from '../../support/demonstration-template.ts';
import { setTestClock, type TestClock } from '../../support/test-clock.ts';
import { createTestClient, type TestClient } from '../../support/test-client.ts';
import { testConfig, usualNow } from '../../support/test-config.ts';
import { readBeginning } from './begin.ts';
import type { Model } from './model.ts';

/** The real application with everybody signed in on their devices, and the model of what it should hold. */
export interface World {
  url: string;
  model: Model;
  clock: TestClock;
  people: ReadonlyMap<string, TestClient>;
  devices: readonly Device[];
  /** Pages that devices are reading. */
  reading: Promise<void>[];
  /** Everything that arrived at somebody's and was not looked at yet. */
  received: Received[];
  /** The state that each change of a conversation made, by `<conversation id> <rev>`. */
  stateOfChange: Map<string, number>;
  /** Number of the last state that the model has reached; while a request is under way, the next is begun. */
  done: number;
  /** How long a device may take to hold what the server answers. */
  patienceMs: number;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Longer than a device takes to come back and resume on a busy machine. */
const usualPatienceMs = 20_000;

export interface Device {
  device: ChatDevice;
  ownId: string;
  isAway: boolean;
}

/** Bytes that reached a person, with the states between which they left. */
export interface Received {
  userId: string;
  what: 'frame' | 'answer';
  bytes: string;
  from: number;
  to: number;
}

export interface WorldOptions {
  /** Lets a device miss what it should hear: for the controls. */
  hears?: (device: number, frame: string) => boolean;
  /** Lets every device resume wrongly. */
  resumes?: (resumed: Resumed) => Resumed;
  /** Does something to the server that is wrong. */
  sabotage?: (application: Application) => void;
  patienceMs?: number;
}

const logins = ['smarchand', 'kbenali', 'evasseur', 'ylegoff', 'cdupre', 'tnguyen'];
const userIds = logins.map((_, index) => `u${index + 1}`);
/** Sophie and Karim work on two devices. */
const ownersOfDevices = [...userIds, 'u1', 'u2'];
/** Some stand behind a slow line: what they ask for is answered before they hear what happened before it. */
const lagsOfDevices = [0, 40, 15, 80, 0, 25, 120, 0];

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { sabotage, patienceMs = usualPatienceMs } = options;
  const folder = await mkdtemp(join(tmpdir(), 'miaou-model-'));
  const database = await copyTemplate(folder);
  const clock = setTestClock(usualNow);
  const config = { ...testConfig(folder, database.url), port: await freePort() };
  const start = async (): Promise<Application> => {
    const started = await startApplication(config, { clock });
    sabotage?.(started);
    await started.listen();
    return started;
  };
  let application = await start();
  const url = `http://127.0.0.1:${config.port}`;
  const clients = await Promise.all(logins.map((login) => signIn(url, login)));
  const world: World = {
    ...{ url, clock, patienceMs, devices: [], reading: [], received: [], stateOfChange: new Map(), done: 0 },
    model: await readBeginning(new Map(clients.map((client, index) => [userIds[index]!, client])), usualNow),
    people: new Map(clients.map((client, index) => [userIds[index]!, client])),
    async restart() {
      await application.close();
      application = await start();
    },
    async close() {
      for (const { device } of world.devices) device.close();
      await application.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  world.people = new Map([...world.people].map(([userId, client]) => [userId, heard(world, userId, client)]));
  world.devices = await Promise.all(
    ownersOfDevices.map((ownId, index) => openDevice(world, ownId, index, options)),
  );
  return world;
}

async function openDevice(
  world: World,
  ownId: string,
  index: number,
  { hears = () => true, resumes = (resumed) => resumed }: WorldOptions,
): Promise<Device> {
  const device = await openChatDevice({
    ...{ url: world.url, client: world.people.get(ownId)!, ownId, onResumed: resumes },
    lagMs: lagsOfDevices[index]!,
    onFrame(bytes) {
      world.received.push({ userId: ownId, what: 'frame', bytes, from: 0, to: world.model.state });
      return hears(index, bytes);
    },
  });
  return { device, ownId, isAway: false };
}

/** The same client, keeping all that it is answered. */
function heard(world: World, userId: string, client: TestClient): TestClient {
  const request: TestClient['request'] = async <T>(method: string, path: string, body?: unknown) => {
    const from = world.done;
    const answer = await client.request<T>(method, path, body);
    const bytes = JSON.stringify(answer.body);
    world.received.push({ userId, what: 'answer', bytes, from, to: world.model.state });
    return answer;
  };
  const succeed = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await request<T>(method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  return {
    ...client,
    request,
    get: (path) => succeed('GET', path),
    post: (path, body = {}) => succeed('POST', path, body),
    put: (path, body = {}) => succeed('PUT', path, body),
    delete: (path) => succeed('DELETE', path),
  };
}

async function signIn(url: string, login: string): Promise<TestClient> {
  const client = createTestClient(url);
  await client.post('/api/session', { login, password: 'miaou-demo' });
  return client;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { SendingState } from '../../../src/base/mail-accounts/contract/mail-accounts.ts';
import type {
  Execution,
  ExecutionRow,
} from '../../../src/extensions/communication-plans/contract/execution.ts';
import type {
  SendResult,
  SendResults,
} from '../../../src/extensions/communication-plans/contract/messages.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { TestClient } from '../../support/test-client.ts';
import { isOfTrial } from './mail-place.ts';
import { tally } from './tally.ts';

const base = '/api/communication-plans';
const accounts = '/api/mail-accounts';
/** Between two tries at a server that is away, and between two looks at the list, which cost it most. */
const waitMs = 300;

/** What a person heard of one message that they had asked to send. */
export type Told = Pick<SendResult, 'id' | 'result' | 'response'>;

export interface Senders {
  told: readonly Told[];
  /** Answers that were neither as expected nor the server being away. */
  complaints: readonly string[];
  /** What somebody saw last on the list, for whoever wonders why the work does not end. */
  seen(): Record<string, number>;
  /** Resolves once nothing of the trial can be sent any more, and nothing is being sent. */
  done: Promise<void>;
  /** Ends the work at once. */
  giveUp(): Promise<void>;
}

interface Person {
  client: TestClient;
  /** They let an account send again that its server had refused, and all of them what holds every mail back. */
  isAdministrator: boolean;
  random: SeededRandom;
  /** Where in the list they begin: two who begin alike go through the same messages at the same time. */
  from: number;
}

/** One outcome of one message: a person decides once what they make of it. */
const outcomeOf = ({ id, situation, response }: ExecutionRow): string =>
  `${id} ${situation} ${response ?? ''}`;

/**
 * Each person takes the list of what is due, again and again, and sends it in batches of drawn sizes, so that the same
 * messages are asked for by several at once, and by the automatic mode. What was refused they mostly try again; of what
 * is uncertain they mostly say, without knowing, that it was sent or that it was not; of what a server has put off they
 * leave half to the engine.
 */
export function startSenders(people: readonly Person[]): Senders {
  const told: Told[] = [];
  const complaints: string[] = [];
  const decided = new Map<string, 'mend' | 'leave'>();
  const forEngine = new Map<string, boolean>();
  let last: readonly ExecutionRow[] = [];
  let isOver = false;

  /** The body of a good answer; null when the server is away or somebody else was quicker. */
  async function ask<T>({ client }: Person, method: string, path: string, body?: unknown): Promise<T | null> {
    try {
      const answer = await client.request<T>(method, path, body);
      if (answer.status < 300) return answer.body;
      if (answer.error.code === 'communication-plans.messageGone') return null;
      complaints.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    } catch {
      await pause(waitMs);
    }
    return null;
  }

  async function mend(person: Person, row: ExecutionRow): Promise<void> {
    const outcome = outcomeOf(row);
    const choice = decided.get(outcome) ?? (person.random.chance(0.9) ? 'mend' : 'leave');
    decided.set(outcome, choice);
    if (choice === 'leave') return;
    const fate = person.random.chance(0.5) ? 'sent' : 'notSent';
    const message = `${base}/messages/${row.id}`;
    if (row.situation === 'refused') await ask(person, 'POST', `${message}/retry`, {});
    else await ask(person, 'POST', `${message}/settle`, { fate });
  }

  /** Of what is tried again by itself, half is left to that. */
  function isForEngine({ random }: Person, row: ExecutionRow): boolean {
    const outcome = outcomeOf(row);
    const is = forEngine.get(outcome) ?? random.chance(0.5);
    forEngine.set(outcome, is);
    return is;
  }

  async function resumeSending(person: Person): Promise<void> {
    const state = await ask<SendingState>(person, 'GET', `${accounts}/state`);
    for (const { accountId, reason } of state?.stops ?? []) {
      if (reason === 'paused') await ask(person, 'POST', `${accounts}/${accountId}/resume`, {});
    }
    // On a machine that is busy for a minute, a clock that hurries looks like one that was set.
    const ids = state?.hold?.ids;
    if (ids) await ask(person, 'POST', `${accounts}/hold/confirm`, { ids });
  }

  async function sendList(person: Person, rows: readonly ExecutionRow[]): Promise<void> {
    const list = rows.map(({ id, contentHash }) => ({ id, contentHash }));
    const start = Math.floor(list.length * person.from);
    const turned = [...list.slice(start), ...list.slice(0, start)];
    while (turned.length > 0 && !isOver) {
      const messages = turned.splice(0, person.random.between(1, 60));
      const answer = await ask<SendResults>(person, 'POST', `${base}/messages/send`, { messages });
      if (!answer) return;
      told.push(...answer.results);
    }
  }

  /** Nothing that a person could do, nor anything that happens by itself. */
  const isLeft = (row: ExecutionRow): boolean =>
    row.situation !== 'sending' && (row.blocked.length > 0 || decided.get(outcomeOf(row)) === 'leave');

  async function work(person: Person): Promise<void> {
    while (!isOver) {
      if (person.isAdministrator) await resumeSending(person);
      const list = await ask<Execution>(person, 'GET', `${base}/execution`);
      if (!list) continue;
      const rows = (last = list.rows.filter(isOfTrial));
      const failed = rows.filter(({ situation }) => situation === 'refused' || situation === 'uncertain');
      for (const row of failed) await mend(person, row);
      if (rows.every(isLeft)) return;
      const comesBack = (row: ExecutionRow) => row.retryAt !== null && isForEngine(person, row);
      const due = rows.filter((row) => (row.sendable && !comesBack(row)) || isNext(row));
      await sendList(person, due);
      await pause(waitMs);
    }
  }

  const working = Promise.all(people.map(work));
  return {
    told,
    complaints,
    seen: () =>
      tally(last, ({ situation, blocked }) => [situation, ...blocked.map(({ code }) => code)].join(' ')),
    done: working.then(() => undefined),
    async giveUp() {
      isOver = true;
      await working;
    },
  };
}

/** What only waits for the one before it can be sent in the same breath. */
const isNext = ({ blocked }: ExecutionRow): boolean =>
  blocked.length > 0 && blocked.every(({ code }) => code === 'earlierNotGone');

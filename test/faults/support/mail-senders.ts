import { setTimeout as pause } from 'node:timers/promises';
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

const base = '/api/communication-plans';
/** Between two tries at a server that is away, and between two looks at a list on which nothing can be done. */
const waitMs = 50;

/** What a person heard of one message that they had asked to send. */
export type Told = Pick<SendResult, 'id' | 'result' | 'response'>;

export interface Senders {
  told: readonly Told[];
  /** Answers that were neither as expected nor the server being away. */
  complaints: readonly string[];
  /** Resolves once nothing of the trial can be sent any more, and nothing is being sent. */
  done: Promise<void>;
  /** Ends the work at once. */
  giveUp(): Promise<void>;
}

interface Person {
  client: TestClient;
  random: SeededRandom;
  /** Where in the list they begin: two who begin alike go through the same messages at the same time. */
  from: number;
}

/** One outcome of one message: a person decides once what they make of it. */
const outcomeOf = ({ id, situation, response }: ExecutionRow): string =>
  `${id} ${situation} ${response ?? ''}`;

/**
 * Each person takes the list of what is due, again and again, and sends it in batches of drawn sizes, so that the same
 * messages are asked for by several at once. What was refused they mostly try again; of what is uncertain they mostly
 * say, without knowing, that it was sent or that it was not.
 */
export function startSenders(people: readonly Person[]): Senders {
  const told: Told[] = [];
  const complaints: string[] = [];
  const decided = new Map<string, 'mend' | 'leave'>();
  let isOver = false;

  /** The body of a good answer; null when the server is away or somebody else was quicker. */
  async function ask<T>({ client }: Person, method: string, path: string, body?: unknown): Promise<T | null> {
    try {
      const answer = await client.request<T>(method, `${base}${path}`, body);
      if (answer.status === 200) return answer.body;
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
    if (row.situation === 'refused') await ask(person, 'POST', `/messages/${row.id}/retry`, {});
    else await ask(person, 'POST', `/messages/${row.id}/settle`, { fate });
  }

  async function sendList(person: Person, rows: readonly ExecutionRow[]): Promise<void> {
    const list = rows.map(({ id, contentHash }) => ({ id, contentHash }));
    const start = Math.floor(list.length * person.from);
    const turned = [...list.slice(start), ...list.slice(0, start)];
    while (turned.length > 0 && !isOver) {
      const messages = turned.splice(0, person.random.between(1, 25));
      const answer = await ask<SendResults>(person, 'POST', '/messages/send', { messages });
      if (!answer) return;
      told.push(...answer.results);
    }
  }

  /** Nothing that a person could do, nor anything that happens by itself. */
  const isLeft = (row: ExecutionRow): boolean =>
    row.situation === 'blocked' || decided.get(outcomeOf(row)) === 'leave';

  async function work(person: Person): Promise<void> {
    while (!isOver) {
      const list = await ask<Execution>(person, 'GET', '/execution');
      if (!list) continue;
      const rows = list.rows.filter(isOfTrial);
      const failed = rows.filter(({ situation }) => situation === 'refused' || situation === 'uncertain');
      for (const row of failed) await mend(person, row);
      const due = rows.filter((row) => row.sendable || isNext(row));
      if (rows.every(isLeft)) return;
      await sendList(person, due);
      if (!rows.some(({ sendable }) => sendable)) await pause(waitMs);
    }
  }

  const working = Promise.all(people.map(work));
  return {
    told,
    complaints,
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

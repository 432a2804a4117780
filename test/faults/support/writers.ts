import { setTimeout as pause } from 'node:timers/promises';
import type { Message, PostedMessage } from '../../../src/extensions/chat/contract/messages.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { TestClient } from '../../support/test-client.ts';

/** One person writing one message after the other in one place. */
export interface Lane {
  writer: TestClient;
  authorId: string;
  writtenIn: string;
  recipients: string[];
}

/** A message that somebody asked the server to keep. Ticks order what the writers saw happen. */
export interface Sent {
  authorId: string;
  clientId: string;
  text: string;
  sentAt: number;
  /** Of the first acknowledgement. */
  acknowledgedAt?: number;
  /** Every acknowledgement: repeating must give the same one. */
  acknowledged: Message[];
}

export interface Writers {
  sent: readonly Sent[];
  /** Answers that were neither an acknowledgement nor the server being away. */
  refusals: readonly string[];
  /** Resolves once `count` more messages have been acknowledged. */
  acknowledgements(count: number): Promise<void>;
  /** Resolves once every message that was begun is acknowledged. */
  finish(): Promise<void>;
  /** Ends the writing at once, acknowledged or not. */
  giveUp(): Promise<void>;
}

export interface Habits {
  /** Chance that a message is sent by two requests at once, and that an old one is sent again. */
  repeats: number;
}

const retryMs = 20;

/** Writes on every lane at once. What is not acknowledged is repeated, as a browser's outbox does. */
export function startWriters(lanes: readonly Lane[], random: SeededRandom, { repeats }: Habits): Writers {
  const sent: Sent[] = [];
  const refusals: string[] = [];
  const waiting = new Set<{ until: number; resolve: () => void }>();
  let tick = 0;
  let count = 0;
  let state: 'writing' | 'finishing' | 'over' = 'writing';

  function take(message: Sent, answer: Message): void {
    message.acknowledged.push(answer);
    if (message.acknowledgedAt !== undefined) return;
    message.acknowledgedAt = tick += 1;
    count += 1;
    for (const one of waiting) {
      if (count < one.until) continue;
      waiting.delete(one);
      one.resolve();
    }
  }

  async function ask({ writer, writtenIn, recipients }: Lane, message: Sent): Promise<'done' | 'again'> {
    const { clientId, text } = message;
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const path = `/api/chat/conversations/${writtenIn}/messages`;
    try {
      const answer = await writer.request<PostedMessage>('POST', path, { clientId, body, recipients });
      if (answer.status >= 500) return 'again';
      if (answer.status === 200) take(message, answer.body.message);
      else refusals.push(`${clientId}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return 'done';
    } catch {
      return 'again';
    }
  }

  async function repeatUntilDone(lane: Lane, message: Sent): Promise<void> {
    while (state !== 'over' && (await ask(lane, message)) === 'again') await pause(retryMs);
  }

  async function write(lane: Lane, index: number): Promise<void> {
    const own: Sent[] = [];
    for (let number = 1; state === 'writing'; number += 1) {
      const clientId = `lane-${index}-${number}`;
      const text = `${clientId}-of-${lane.authorId}`;
      const message: Sent = { authorId: lane.authorId, clientId, text, sentAt: tick, acknowledged: [] };
      sent.push(message);
      own.push(message);
      const requests = [repeatUntilDone(lane, message)];
      if (random.chance(repeats)) requests.push(repeatUntilDone(lane, message));
      if (random.chance(repeats)) requests.push(repeatUntilDone(lane, random.pick(own)));
      await Promise.all(requests);
    }
  }

  const writing = Promise.all(lanes.map(write));
  const end = async (as: 'finishing' | 'over'): Promise<void> => {
    state = as;
    await writing;
  };
  return {
    sent,
    refusals,
    acknowledgements: (more) => new Promise((resolve) => waiting.add({ until: count + more, resolve })),
    finish: () => end('finishing'),
    giveUp: () => end('over'),
  };
}

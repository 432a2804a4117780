import { createHash } from 'node:crypto';
import { seededRandom, type SeededRandom } from '../../support/seeded-random.ts';

/** A moment of a dialogue at which the scripted server may misbehave. `content`: some of the mail has come. */
export type SmtpStep = 'connect' | 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'content' | 'dot';

/**
 * What happens to one mail at one step. `cut`: the line is dropped, nothing was taken. `takeAndCut`: the mail is taken
 * for good and the line dropped before the answer. `answer`: these words. `slow`: each answer takes this long.
 */
export type SmtpFate =
  | { does: 'accept' }
  | { does: 'cut'; at: SmtpStep }
  | { does: 'takeAndCut'; at: 'dot' }
  | { does: 'answer'; at: SmtpStep; reply: string }
  | { does: 'slow'; ms: number };

type Drawn = readonly [weight: number, fate: (random: SeededRandom) => SmtpFate];

const cut = (at: SmtpStep) => (): SmtpFate => ({ does: 'cut', at });
const answer = (at: SmtpStep, reply: string) => (): SmtpFate => ({ does: 'answer', at, reply });

/** In thousandths; what remains is accepted. Before the recipient is known it is the connection that draws. */
const ofConnections: readonly Drawn[] = [
  [15, cut('connect')],
  [15, cut('greeting')],
  [10, answer('greeting', '421 4.3.2 Busy, call again')],
  [15, cut('ehlo')],
  [15, cut('mail')],
  [10, answer('mail', '451 4.3.0 Not now')],
];

const ofMails: readonly Drawn[] = [
  [30, answer('rcpt', '450 4.2.1 Mailbox busy')],
  [30, answer('rcpt', '550 5.1.1 No such user')],
  [25, cut('rcpt')],
  [20, answer('data', '451 4.3.1 Not enough room')],
  [25, cut('data')],
  [20, cut('content')],
  [30, answer('dot', '451 4.3.0 Try again later')],
  [20, answer('dot', '554 5.6.0 Not such a mail')],
  [35, cut('dot')],
  [45, () => ({ does: 'takeAndCut', at: 'dot' })],
  [50, (random) => ({ does: 'slow', ms: random.between(20, 300) })],
  [2, answer('dot', '550 5.7.1 This sender is not allowed')],
];

/** The fate of the connection of this number. */
export const fateOfConnection = (seed: number, number: number): SmtpFate =>
  draw(randomFor(seed, `connection ${number}`), ofConnections);

/** The fate of the so many-th mail to this recipient: it does not depend on what goes on beside it. */
export const fateOfMail = (seed: number, recipient: string, attempt: number): SmtpFate =>
  draw(randomFor(seed, `${recipient} ${attempt}`), ofMails);

function draw(random: SeededRandom, among: readonly Drawn[]): SmtpFate {
  let left = random.between(0, 999);
  for (const [weight, fate] of among) {
    if (left < weight) return fate(random);
    left -= weight;
  }
  return { does: 'accept' };
}

const randomFor = (seed: number, what: string): SeededRandom =>
  seededRandom(createHash('sha256').update(`${seed} ${what}`).digest().readUInt32LE(0));

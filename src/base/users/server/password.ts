import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/**
 * One of OWASP's equal settings of argon2id: 46 MiB, one pass, one lane. The C library gives pieces of more than
 * 32 MiB back to the system after use; of smaller ones it would keep one for each thread that ever hashed.
 */
const cost = { memory: 47_104, passes: 1, parallelism: 1, tagLength: 32 } as const;
const costText = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;

/** Hashings at once: a crowd that signs in must not take all threads, nor the memory of a small machine. */
const together = oneOfTwo();

/** A PHC string, `$argon2id$v=19$m=47104,t=1,p=1$<salt>$<hash>` (unpadded base64). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await together(() => derive('argon2id', { ...cost, message: normalised(password), nonce }));
  return phcOf(nonce, hash);
}

/** What no password makes, and what takes as long to find out: to compare with when the login is unknown. */
export const unmatchedHash = (): string => phcOf(randomBytes(16), randomBytes(cost.tagLength));

const phcOf = (nonce: Buffer, hash: Buffer) =>
  `$argon2id$v=19$${costText}$${plain64(nonce)}$${plain64(hash)}`;

/** True when `password` made `phc`. Compares in constant time. */
export async function passwordMatches(password: string, phc: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!match) return false;
  const [, memory, passes, parallelism, nonce, stored] = match as unknown as string[];
  const expected = Buffer.from(stored!, 'base64');
  const asked = {
    message: normalised(password),
    nonce: Buffer.from(nonce!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  };
  const hash = await together(() => derive('argon2id', asked));
  return timingSafeEqual(hash, expected);
}

/** The same accents typed on two keyboards are the same password (RFC 8265 §4.2). */
const normalised = (password: string) => Buffer.from(password.normalize('NFC'), 'utf8');
const plain64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** Puts works in turn on two lanes, each of which does one after the other. */
function oneOfTwo(): <T>(work: () => Promise<T>) => Promise<T> {
  const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
  let next = 0;
  return (work) => {
    const lane = next++ % lanes.length;
    const run = lanes[lane]!.then(work);
    lanes[lane] = run.catch(() => undefined);
    return run;
  };
}

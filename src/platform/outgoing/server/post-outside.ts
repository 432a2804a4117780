import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AllowedNetworks } from './may-reach.ts';
import { resolveTarget, type HostAddress, type ResolveHost, type TargetProblem } from './resolve-target.ts';

export type PostProblem =
  TargetProblem | 'redirected' | 'refusedStatus' | 'tooSlow' | 'unreachable' | 'certificate';

/** What came of a call. `problem` null: taken, by a status 2xx. */
export interface PostOutcome {
  status: number | null;
  problem: PostProblem | null;
  /** The beginning of the answer, as text. */
  responseStart: string | null;
}

export interface OutsidePost {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Of the whole call, from the question of the name to the last byte that is read. */
  timeoutMs: number;
  allowed: AllowedNetworks;
  /** Ends the call at once. */
  signal?: AbortSignal;
  resolve?: ResolveHost;
}

const readBytesLimit = 64 * 1024;
const keptCharacters = 1000;

/**
 * Posts to an address that somebody typed. It is resolved here, once, and the connection goes to what was checked: a
 * name that answers otherwise a moment later leads nowhere. Redirections are not followed. Never rejects.
 */
export async function postOutside(post: OutsidePost): Promise<PostOutcome> {
  const late = AbortSignal.timeout(post.timeoutMs);
  const signal = post.signal ? AbortSignal.any([late, post.signal]) : late;
  try {
    return await untilAborted(signal, attempt(post, signal));
  } catch (error) {
    const problem = late.aborted ? 'tooSlow' : problemOf(error);
    return { status: null, problem, responseStart: null };
  }
}

async function attempt(post: OutsidePost, signal: AbortSignal): Promise<PostOutcome> {
  const url = new URL(post.url);
  const target = await resolveTarget(url, post.allowed, post.resolve);
  if ('problem' in target) return { status: null, problem: target.problem, responseStart: null };
  const answer = await send(url, post, target.addresses, signal);
  const status = answer.statusCode ?? 0;
  return { status, problem: statusProblem(status), responseStart: await beginningOf(answer) };
}

function send(
  url: URL,
  { headers, body }: OutsidePost,
  addresses: HostAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    lookup: (_host, { all }, answer) => {
      if (all) return answer(null, addresses);
      answer(null, addresses[0]!.address, addresses[0]!.family);
    },
  };
  return new Promise((resolve, reject) => {
    const call = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    call.on('error', reject);
    call.end(body);
  });
}

/** Reads no more than the limit, whatever still comes. An answer that is cut has its status all the same. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= readBytesLimit) break;
    }
  } finally {
    answer.destroy();
  }
  // NUL: PostgreSQL refuses it in a text.
  return Buffer.concat(pieces)
    .toString('utf8')
    .replaceAll('\u0000', '')
    .slice(0, keptCharacters)
    .toWellFormed();
}

function statusProblem(status: number): PostProblem | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirected' : 'refusedStatus';
}

function problemOf(error: unknown): PostProblem {
  const { code = '' } = error as NodeJS.ErrnoException;
  return /CERT|TLS|SSL|SELF_SIGNED|ISSUER|EPROTO/.test(code) ? 'certificate' : 'unreachable';
}

/** A name that takes long to be resolved cannot be called back: what it answers is no longer waited for. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(new Error('aborted'));
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}

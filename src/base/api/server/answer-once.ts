import { hash } from 'node:crypto';
import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { findAnswer, keepAnswer, takeKey } from './store/answers.ts';

/** A call that may be repeated without being done twice. */
export interface RepeatableCall {
  /** `Idempotency-Key`, chosen by who calls. */
  key: string;
  /** `POST /api/…` */
  call: string;
  body: unknown;
}

/**
 * Does `work` once for each person and key, in the transaction that keeps its answer: a repeat is given the same
 * answer, also one that comes while the first is under way. What fails is not kept, and may be tried again.
 *
 * @throws AppError `api.keyUsedOtherwise` (409) when the key came with another call or another body
 */
export async function answerOnce<T>(
  tx: Tx,
  ctx: Pick<Context, 'clock' | 'viewer'>,
  { key, call, body }: RepeatableCall,
  work: () => Promise<T>,
): Promise<T> {
  const { userId } = ctx.viewer;
  const row = {
    ...{ user_id: userId, idempotency_key: key, call },
    ...{ body_hash: hash('sha256', ordered(body)), answered_at: ctx.clock.now() },
  };
  if (await takeKey(tx, row)) {
    const answer = await work();
    await keepAnswer(tx, userId, key, JSON.stringify(answer));
    return answer;
  }
  const known = await findAnswer(tx, userId, key);
  if (!known?.answer || known.call !== call || known.body_hash !== row.body_hash) {
    throw conflict('api.keyUsedOtherwise');
  }
  return JSON.parse(known.answer) as T;
}

/** The same for two bodies that say the same, in whatever order. */
const ordered = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

import type { SendingStop } from '../../../../base/mail-accounts/server/public.ts';
import type { SendResult } from '../../contract/messages.ts';

export const resultOf = (
  id: string,
  result: SendResult['result'],
  more: Partial<SendResult> = {},
): SendResult => ({ id, result, response: null, blocked: [], mailId: null, until: null, ...more });

const words = { held: 'held', paused: 'paused', quota: 'quotaReached' } as const;

/** A message that was left alone because nothing may leave by its account now. */
export const stoppedResult = (id: string, { reason, until }: SendingStop): SendResult =>
  resultOf(id, words[reason], { until });

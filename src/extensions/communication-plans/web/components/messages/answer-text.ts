import type { TFunction } from 'i18next';
import { localFailureOf } from '../../../contract/local-failure.ts';

/** What a mail server answers begins with its code: « 550 5.1.1 No such user ». */
const isAnswer = (response: string): boolean => /^[2-5]\d\d(?!\d)/.test(response);

/** Why a mail did not leave, in the words of its server; what it never said is not put into its mouth. */
export function answerText(t: TFunction, response: string): string {
  const ours = localFailureOf(response);
  if (ours) return t(`communication-plans:localFailures.${ours}`);
  return t(`communication-plans:execution.${isAnswer(response) ? 'answer' : 'cause'}`, { response });
}

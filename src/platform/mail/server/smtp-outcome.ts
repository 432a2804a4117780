import type { SendOutcome, SendPhase } from '../contract/mail.ts';
import { enhancedCode, replyText, type SmtpFailure } from './smtp-reply.ts';

/** Where a dialogue stood when it failed. */
export interface SmtpProgress {
  phase: SendPhase;
  /** From here on the final dot may have reached the server. */
  contentEnded: boolean;
}

/**
 * What became of a mail whose dialogue ended with `failure`. An answer of the server decides (RFC 5321 §4.2.1:
 * 4yz try again, 5yz do not); without an answer the mail has certainly not been taken as long as its final dot
 * has not left, and nobody can tell afterwards.
 */
export function failedOutcome(
  failure: SmtpFailure,
  progress: SmtpProgress,
  secret: string | null,
): SendOutcome {
  const response = replyText(failure, secret);
  const { phase, contentEnded } = progress;
  const reply = failure.responseCode ?? 0;
  // 503 tells that the order of commands went wrong, not that this mail is unwanted.
  const refused = (reply >= 500 && reply < 600 && reply !== 503) || isOwnRefusal(failure);
  if (refused) return { kind: 'refused', phase, response, blame: blameFor(failure, phase) };
  const postponed = (reply >= 400 && reply < 500) || reply === 503;
  if (contentEnded && !postponed) return { kind: 'uncertain', response };
  return { kind: 'deferred', phase, response };
}

/** Refusals that need no server: no password, no usable sign-in method, larger than the server takes. */
const isOwnRefusal = (failure: SmtpFailure): boolean =>
  failure.response === undefined && ['EAUTH', 'EMESSAGE', 'EENVELOPE'].includes(failure.code ?? '');

/** `account`: the next mail would fail in the same way. `address`: it is about this mail alone. */
function blameFor(failure: SmtpFailure, phase: SendPhase): 'address' | 'account' {
  if (isTooLarge(failure)) return 'address';
  if (phase === 'connecting' || phase === 'authenticating') return 'account';
  if (failure.command === 'MAIL FROM' || failure.code === 'EAUTH') return 'account';
  const enhanced = enhancedCode(failure.response);
  // 5.7.x: security and policy. 5.1.7, 5.1.8: the sender's own address.
  if (enhanced?.startsWith('5.7.') || enhanced === '5.1.7' || enhanced === '5.1.8') return 'account';
  // Sign-in is asked for so late by some (RFC 4954 §6).
  const signInCodes = [530, 534, 535, 538];
  return signInCodes.includes(failure.responseCode ?? 0) ? 'account' : 'address';
}

const isTooLarge = (failure: SmtpFailure): boolean =>
  (failure.code === 'EMESSAGE' && failure.response === undefined) ||
  enhancedCode(failure.response) === '5.3.4' ||
  enhancedCode(failure.response) === '5.2.3' ||
  failure.responseCode === 552;

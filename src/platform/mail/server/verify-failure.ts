import type { SmtpFailure } from './smtp-reply.ts';

/** The part of an account that a failed test points at. */
export type VerifyStep = 'connect' | 'tls' | 'authenticate' | 'sender';

/** What went wrong there, as far as the answer tells; each has its own remedy. */
export type VerifyReason =
  | 'hostUnknown'
  | 'portClosed'
  | 'silent'
  | 'later'
  | 'cut'
  | 'tlsNotOffered'
  | 'tlsNotSpoken'
  | 'certificateExpired'
  | 'certificateName'
  | 'certificateUnknown'
  | 'tlsFailed'
  | 'signInRefused'
  | 'signInRequired'
  | 'signInNotOffered'
  | 'senderRefused';

/** What the SMTP client adds to a failure of the line. */
interface LineFailure extends SmtpFailure {
  /** The system's or the TLS library's own code. */
  originalCode?: string;
  timeoutType?: string;
}

/** Where the settings are wrong, and how. Some failures show later than the setting they come from. Pure. */
export function verifyFailure(
  step: VerifyStep,
  failure: SmtpFailure,
): { step: VerifyStep; reason: VerifyReason } {
  if (step === 'connect') return connectFailure(failure as LineFailure);
  const code = failure.responseCode ?? 0;
  // RFC 4954 §6: this server wants a sign-in before it hears of a sender.
  if (step === 'sender' && code === 530) return { step: 'authenticate', reason: 'signInRequired' };
  if (code >= 400 && code < 500) return { step, reason: 'later' };
  if (step === 'sender') return { step, reason: code >= 500 ? 'senderRefused' : 'cut' };
  if (code === 0 && failure.code === 'EAUTH') return { step, reason: 'signInNotOffered' };
  return { step, reason: code >= 500 ? 'signInRefused' : 'cut' };
}

function connectFailure(failure: LineFailure): { step: VerifyStep; reason: VerifyReason } {
  const certificate = certificateReason(failure);
  if (certificate) return { step: 'tls', reason: certificate };
  const tls = tlsReason(failure);
  if (tls) return { step: 'tls', reason: tls };
  return { step: 'connect', reason: lineReason(failure) };
}

const codesOf = ({ code, originalCode }: LineFailure): string => `${code ?? ''} ${originalCode ?? ''}`;

/** By code, or by the words alone where the client has kept no code (an encryption begun by command). */
function certificateReason(failure: LineFailure): VerifyReason | null {
  const said = `${codesOf(failure)} ${failure.message}`;
  if (/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|certificate has expired|not yet valid/i.test(said))
    return 'certificateExpired';
  if (/ALTNAME_INVALID|HOSTNAME_MISMATCH|does not match certificate/i.test(said)) return 'certificateName';
  if (/SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|CERT_UNTRUSTED|self.signed|unable to (get|verify)/i.test(said))
    return 'certificateUnknown';
  return null;
}

function tlsReason(failure: LineFailure): VerifyReason | null {
  const codes = codesOf(failure);
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH|before secure TLS/.test(`${codes} ${failure.message}`))
    return 'tlsNotSpoken';
  if (failure.command === 'STARTTLS' || /STARTTLS/.test(failure.message)) return 'tlsNotOffered';
  if (failure.code === 'ETLS' || failure.timeoutType === 'UPGRADE_TIMEOUT') return 'tlsFailed';
  return /ERR_SSL|ERR_TLS|EPROTO\b|CERT_/.test(codes) ? 'tlsFailed' : null;
}

function lineReason(failure: LineFailure): VerifyReason {
  const codes = codesOf(failure);
  if (/ENOTFOUND|EAI_|EDNS/.test(codes)) return 'hostUnknown';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(`${codes} ${failure.message}`)) return 'portClosed';
  if (/ETIMEDOUT/.test(codes) || failure.timeoutType || /^No end after/.test(failure.message))
    return 'silent';
  return (failure.responseCode ?? 0) >= 400 ? 'later' : 'cut';
}

/** What is known of why a mail did not leave, from what the mail server answered or from how the line to it ended. */
export type ReplyMeaning =
  | 'addressUnknown'
  | 'addressInvalid'
  | 'domainUnknown'
  | 'mailboxClosed'
  | 'mailboxFull'
  | 'tooLarge'
  | 'senderRefused'
  | 'signInRefused'
  | 'againstRules'
  | 'lineCut'
  | 'silent'
  | 'unreachable'
  | 'hostUnknown'
  | 'certificateInvalid'
  | 'tlsFailed'
  | 'busy'
  | 'senseless';

/** What a mail server answers begins with its code (RFC 5321 §4.2): « 550 5.1.1 No such user ». */
export const isServerAnswer = (response: string): boolean => /^[2-5]\d\d(?!\d)/.test(response);

/** Pure; null where it is not known, or says no more than « later ». */
export const replyMeaning = (response: string): ReplyMeaning | null =>
  isServerAnswer(response) ? meaningOfAnswer(response) : meaningOfFailure(response);

/** By the second and third figure of the enhanced code (RFC 3463 §3, RFC 7505, RFC 4954 §6). */
const enhanced: Readonly<Record<string, ReplyMeaning>> = {
  '1.1': 'addressUnknown',
  '1.6': 'addressUnknown',
  '1.2': 'domainUnknown',
  '1.10': 'domainUnknown',
  '4.4': 'domainUnknown',
  '1.3': 'addressInvalid',
  '1.7': 'senderRefused',
  '1.8': 'senderRefused',
  '2.1': 'mailboxClosed',
  '2.2': 'mailboxFull',
  '2.3': 'tooLarge',
  '3.4': 'tooLarge',
  '7.8': 'signInRefused',
  '7.9': 'signInRefused',
};

const signInCodes = ['530', '534', '535', '538'];

function meaningOfAnswer(answer: string): ReplyMeaning | null {
  const [, kind, detail] = /^[245]\d\d[ -]([245])\.(\d{1,3}\.\d{1,3})\b/.exec(answer) ?? [];
  const known = enhanced[detail ?? ''];
  if (known) return known;
  if (signInCodes.includes(answer.slice(0, 3))) return 'signInRefused';
  return kind === '5' && detail?.startsWith('7.') ? 'againstRules' : null;
}

/** The words of the SMTP client, of the system under it and of its TLS library; the first that fits. */
const failures: readonly (readonly [RegExp, ReplyMeaning])[] = [
  [/certificate|CERT_/i, 'certificateInvalid'],
  [/TLS|SSL|EPROTO\b|wrong version number/i, 'tlsFailed'],
  [/ENOTFOUND|EAI_|EDNS/, 'hostUnknown'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, 'unreachable'],
  [/timeout|ETIMEDOUT|^No end after|never received/i, 'silent'],
  [/^No line to the server was free/, 'busy'],
  [/closed|ECONNRESET|EPIPE|socket hang up/i, 'lineCut'],
  [/credentials|authentication method|login sequence/i, 'signInRefused'],
  [/larger than allowed/, 'tooLarge'],
  [/^not a mail address|^Invalid (recipient|sender)/, 'addressInvalid'],
  [/^Unexpected Response|^Invalid (greeting|HELO|LHLO)|exceeds maximum|^Accepted before/, 'senseless'],
];

const meaningOfFailure = (words: string): ReplyMeaning | null =>
  failures.find(([pattern]) => pattern.test(words))?.[1] ?? null;

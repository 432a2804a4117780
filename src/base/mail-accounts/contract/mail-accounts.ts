import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Hold } from './hold.ts';

/** `tls`: encrypted from the first byte (465). `starttls`: encrypted by command (587). `none`: in clear. */
export const Security = Type.Union([Type.Literal('tls'), Type.Literal('starttls'), Type.Literal('none')]);
export type Security = Static<typeof Security>;

/** A name or an address that could start another command or header is refused by its shape. */
const line = (maxLength: number, minLength = 1) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' });

const settings = {
  /** What people call it. */
  name: line(80),
  host: Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9._:\\[\\]-]+$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: Security,
  /** Null: the server asks for no sign-in. */
  user: nullable(line(254)),
  senderName: line(120, 0),
  senderAddress: line(254),
};

/** The password as it was typed; null keeps the one that is stored. */
const password = nullable(Type.String({ minLength: 1, maxLength: 1000 }));

/** Mails that may be sent in a while; null: as many as wanted. */
const quota = nullable(Type.Integer({ minimum: 1, maximum: 10_000_000 }));

/** How much an account may send, and by how many lines at once. */
const limits = {
  perMinute: quota,
  perHour: quota,
  perDay: quota,
  connections: Type.Integer({ minimum: 1, maximum: 50 }),
  mailsPerConnection: Type.Integer({ minimum: 1, maximum: 100_000 }),
};

const dkimName = {
  domain: Type.String({
    maxLength: 253,
    pattern: '^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$',
  }),
  selector: Type.String({
    maxLength: 63,
    pattern: '^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?)*$',
  }),
};

/** The signature of the mails (DKIM), and the record that publishes it. The private key never comes back. */
export const Dkim = closed({ ...dkimName, record: Type.String() });
export type Dkim = Static<typeof Dkim>;

/** `privateKey`: in PEM as it was pasted, or sealed as `POST /dkim-key` gave it; null keeps the one that is stored. */
export const DkimInput = closed({
  ...dkimName,
  privateKey: nullable(Type.String({ minLength: 1, maxLength: 20_000 })),
});
export type DkimInput = Static<typeof DkimInput>;

/** A fresh key that only this server can open, and its record. */
export const DkimKey = closed({ privateKey: Type.String(), record: Type.String() });
export type DkimKey = Static<typeof DkimKey>;

/** One way out for mails. The password never comes back from the server. */
export const MailAccount = closed({
  id: Id,
  ...settings,
  ...limits,
  hasPassword: Type.Boolean(),
  dkim: nullable(Dkim),
  createdAt: Moment,
  /** The account that mails leave by when none is chosen. */
  isDefault: Type.Boolean(),
  /** Since its server refused it, with its words; null: it sends. */
  pausedAt: nullable(Moment),
  pausedResponse: nullable(Type.String()),
  /** Mails of the last minute, hour and day. */
  uses: closed({ minute: Type.Integer(), hour: Type.Integer(), day: Type.Integer() }),
});
export type MailAccount = Static<typeof MailAccount>;

/** What is left out stays as it is stored; on a new account, it is as usual: no quota, no signature. */
const options = {
  perMinute: Type.Optional(limits.perMinute),
  perHour: Type.Optional(limits.perHour),
  perDay: Type.Optional(limits.perDay),
  connections: Type.Optional(limits.connections),
  mailsPerConnection: Type.Optional(limits.mailsPerConnection),
  dkim: Type.Optional(nullable(DkimInput)),
};

export const MailAccountInput = closed({ ...settings, password, ...options });
export type MailAccountInput = Static<typeof MailAccountInput>;

/** Settings to try before they are saved. `id`: the stored account whose secrets stand when none are typed. */
export const MailAccountTrial = closed({ id: Type.Optional(Id), ...settings, password, ...options });
export type MailAccountTrial = Static<typeof MailAccountTrial>;

export const VerifyStep = Type.Union([
  Type.Literal('connect'),
  Type.Literal('tls'),
  Type.Literal('authenticate'),
  Type.Literal('sender'),
]);
export type VerifyStep = Static<typeof VerifyStep>;

/** What went wrong at that step, as far as the server's answer tells: each has its words and its remedy. */
export const VerifyReason = Type.Union([
  Type.Literal('hostUnknown'),
  Type.Literal('portClosed'),
  Type.Literal('silent'),
  Type.Literal('later'),
  Type.Literal('cut'),
  Type.Literal('tlsNotOffered'),
  Type.Literal('tlsNotSpoken'),
  Type.Literal('tlsFailed'),
  Type.Literal('certificateExpired'),
  Type.Literal('certificateName'),
  Type.Literal('certificateUnknown'),
  Type.Literal('signInRefused'),
  Type.Literal('signInRequired'),
  Type.Literal('signInNotOffered'),
  Type.Literal('senderRefused'),
]);
export type VerifyReason = Static<typeof VerifyReason>;

/** How a trial went: where it failed and why, with the words of the mail server. Nothing is sent. */
export const TrialResult = Type.Union([
  closed({ ok: Type.Literal(true) }),
  closed({ ok: Type.Literal(false), step: VerifyStep, reason: VerifyReason, response: Type.String() }),
]);
export type TrialResult = Static<typeof TrialResult>;

/** How a mail to oneself went, once the account itself was found right. `to`: where to look for it. */
export const TrialMailResult = Type.Union([
  closed({ ok: Type.Literal(true), to: Type.String() }),
  closed({ ok: Type.Literal(false), step: VerifyStep, reason: VerifyReason, response: Type.String() }),
  closed({ ok: Type.Literal(false), step: Type.Literal('mail'), response: Type.String() }),
]);
export type TrialMailResult = Static<typeof TrialMailResult>;

/** Why an account sends nothing now. `until`: when it ends by itself; null: somebody must act. */
export const AccountStop = closed({
  accountId: Id,
  name: Type.String(),
  reason: Type.Union([Type.Literal('paused'), Type.Literal('quota')]),
  until: nullable(Moment),
  /** The words of the server that refused the account. */
  response: nullable(Type.String()),
});
export type AccountStop = Static<typeof AccountStop>;

/** Whether mails may leave, as everybody may know it. */
export const SendingState = closed({ stops: Type.Array(AccountStop), hold: nullable(Hold) });
export type SendingState = Static<typeof SendingState>;

import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

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

/** One way out for mails. The password never comes back from the server. */
export const MailAccount = closed({
  id: Id,
  ...settings,
  hasPassword: Type.Boolean(),
  createdAt: Moment,
  /** The account that mails leave by: the oldest one. */
  isDefault: Type.Boolean(),
});
export type MailAccount = Static<typeof MailAccount>;

export const MailAccountInput = closed({ ...settings, password });
export type MailAccountInput = Static<typeof MailAccountInput>;

/** Settings to try before they are saved. `id`: the stored account whose password stands when none is typed. */
export const MailAccountTrial = closed({ id: Type.Optional(Id), ...settings, password });
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

import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Language, Role } from './people.ts';
import { Email, Login } from './session.ts';

/** `invited`: has not chosen a password yet. `deactivated`: may no longer sign in; what they did remains. */
export const AccountState = Type.Union([
  Type.Literal('invited'),
  Type.Literal('active'),
  Type.Literal('deactivated'),
]);
export type AccountState = Static<typeof AccountState>;

/** An account as those see it who may manage users. */
export const Account = closed({
  id: Id,
  firstName: Type.String(),
  lastName: Type.String(),
  nickname: Type.String(),
  jobTitle: Type.String(),
  phone: Type.String(),
  email: Type.String(),
  login: Type.String(),
  role: Role,
  language: Language,
  picture: nullable(Type.String()),
  state: AccountState,
  createdAt: Moment,
  /** To the hour; null: has never come in. */
  lastSeenAt: nullable(Moment),
  deactivatedAt: nullable(Moment),
  /** A code is asked of them after the password. */
  hasTwoFactor: Type.Boolean(),
  /** The last invitation of somebody who is still invited. */
  invitation: nullable(closed({ expiresAt: Moment, isOpen: Type.Boolean(), mailedAt: nullable(Moment) })),
});
export type Account = Static<typeof Account>;

/** Why mails with links cannot leave; null: they can. They never go to the built-in mailbox, which colleagues read. */
export const MailObstacle = Type.Union([
  Type.Literal('noAccount'),
  Type.Literal('held'),
  Type.Literal('paused'),
  Type.Literal('quota'),
]);
export type MailObstacle = Static<typeof MailObstacle>;

export const AccountList = closed({
  accounts: Type.Array(Account),
  mailObstacle: nullable(MailObstacle),
  /** Whether « Mot de passe oublié » can send a mail: it also needs to know the address of this base. */
  resetsByMail: Type.Boolean(),
});
export type AccountList = Static<typeof AccountList>;

/** Something to read, and no control character (PostgreSQL refuses NUL in a text). */
const line = (minLength: number, maxLength: number) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' });

const identity = {
  firstName: line(1, 80),
  lastName: line(1, 80),
  email: Email,
  login: Login,
  role: Role,
  jobTitle: line(0, 120),
  phone: Type.String({ maxLength: 40, pattern: '^[0-9+(). /-]*$' }),
};

export const AccountInput = closed(identity);
export type AccountInput = Static<typeof AccountInput>;

/** `byMail`: the link also leaves for the person's address. */
export const InvitationInput = closed({ ...identity, language: Language, byMail: Type.Boolean() });
export type InvitationInput = Static<typeof InvitationInput>;

export const LinkOrder = closed({ byMail: Type.Boolean() });
export type LinkOrder = Static<typeof LinkOrder>;

/** What became of the mail with a link. */
export const LinkMail = Type.Union([
  closed({ kind: Type.Literal('notAsked') }),
  closed({ kind: Type.Literal('sent'), to: Type.String() }),
  closed({ kind: Type.Literal('obstacle'), reason: MailObstacle }),
  /** In the words of the mail server. */
  closed({ kind: Type.Literal('failed'), to: Type.String(), response: Type.String() }),
]);
export type LinkMail = Static<typeof LinkMail>;

/** A link as it is made: its token is told here, once, to whoever asked for it. */
export const IssuedLink = closed({
  account: Account,
  token: Type.String(),
  expiresAt: Moment,
  mail: LinkMail,
});
export type IssuedLink = Static<typeof IssuedLink>;

/** Heard by those who may manage users: the accounts have changed, to be asked anew. */
export const accountsTopic = 'users/accounts';
export const accountsChanged = 'accounts.changed';

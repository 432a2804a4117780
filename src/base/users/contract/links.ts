import { Type, type Static } from 'typebox';
import { closed, Moment } from '../../../platform/http/contract/schemas.ts';
import { Language } from './people.ts';
import { NewPassword } from './session.ts';

export const LinkKind = Type.Union([Type.Literal('invitation'), Type.Literal('reset')]);
export type LinkKind = Static<typeof LinkKind>;

export const invitationDays = 7;
export const resetMinutes = 60;

/** Where the browser shows each kind. */
export const linkPaths = { invitation: '/invitation', reset: '/reset-password' } as const satisfies Record<
  LinkKind,
  string
>;

/** The token stands behind `#`, which browsers send to nobody: no log of a server or proxy ever has it. */
export const linkAddress = (origin: string, kind: LinkKind, token: string): string =>
  `${origin.replace(/\/+$/, '')}${linkPaths[kind]}#${token}`;

const Token = Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });

export const LinkToken = closed({ token: Token });
export type LinkToken = Static<typeof LinkToken>;

/** Whose link it is, for its holder. */
export const LinkView = closed({
  kind: LinkKind,
  firstName: Type.String(),
  lastName: Type.String(),
  login: Type.String(),
  language: Language,
  companyName: Type.String(),
  expiresAt: Moment,
});
export type LinkView = Static<typeof LinkView>;

export const LinkRedemption = closed({ token: Token, password: NewPassword });
export type LinkRedemption = Static<typeof LinkRedemption>;

/** `signedIn`: an invitation lets in; after a reset one signs in, with the second factor where there is one. */
export const Redeemed = closed({ login: Type.String(), signedIn: Type.Boolean() });
export type Redeemed = Static<typeof Redeemed>;

/** A login or a mail address, as at the sign-in. */
export const ForgottenPassword = closed({
  login: Type.String({ minLength: 1, maxLength: 200, pattern: '^(?=.*\\S)[^\\u0000]*$' }),
});
export type ForgottenPassword = Static<typeof ForgottenPassword>;

/** Says of the base, never of the account, whether a mail can leave at all. */
export const ForgottenAnswer = closed({ byMail: Type.Boolean() });
export type ForgottenAnswer = Static<typeof ForgottenAnswer>;

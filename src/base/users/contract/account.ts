import { Type, type Static } from 'typebox';
import { closed, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Language } from './people.ts';
import { longestNickname } from './profile.ts';
import { Email, NewPassword, Theme } from './session.ts';

/** What one may know of one's own account. */
export const OwnAccount = closed({
  login: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  nickname: Type.String(),
  jobTitle: Type.String(),
  phone: Type.String(),
  mobile: Type.String(),
  email: Type.String(),
  signature: Type.String(),
  language: Language,
  theme: nullable(Theme),
  /** Null: a password is enough to sign in. */
  twoFactor: nullable(closed({ since: Moment, codesLeft: Type.Integer() })),
});
export type OwnAccount = Static<typeof OwnAccount>;

export const longestName = 80;
export const longestJobTitle = 120;
export const longestPhone = 40;
export const longestSignature = 1000;

const Phone = Type.String({ maxLength: longestPhone, pattern: '^[0-9+(). /-]*$' });

/** The part of the profile that is typed; the picture has an address of its own. */
export const OwnProfile = closed({
  firstName: Type.String({ minLength: 1, maxLength: longestName }),
  lastName: Type.String({ minLength: 1, maxLength: longestName }),
  nickname: Type.String({ maxLength: longestNickname }),
  jobTitle: Type.String({ maxLength: longestJobTitle }),
  phone: Phone,
  mobile: Phone,
  signature: Type.String({ maxLength: longestSignature }),
});
export type OwnProfile = Static<typeof OwnProfile>;

/** The present password, as it is asked before what decides of the account. */
export const PresentPassword = Type.String({ minLength: 1, maxLength: 200 });

export const EmailEdit = closed({ email: Email, password: PresentPassword });
export type EmailEdit = Static<typeof EmailEdit>;

export const PasswordEdit = closed({
  password: PresentPassword,
  next: NewPassword,
  /** Whether one is signed out everywhere else. */
  endsSessions: Type.Boolean(),
  /** Whether personal tokens open nothing any more. */
  revokesTokens: Type.Boolean(),
});
export type PasswordEdit = Static<typeof PasswordEdit>;

/** `ended`: how many other sessions this ended. */
export const SessionsEnded = closed({ ended: Type.Integer() });
export type SessionsEnded = Static<typeof SessionsEnded>;

export const ChosenTheme = closed({ theme: Theme });
export type ChosenTheme = Static<typeof ChosenTheme>;

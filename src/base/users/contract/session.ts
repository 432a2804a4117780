import { Type, type Static } from 'typebox';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { Language, Role } from './people.ts';

/** What a person types to sign in. Limits only keep absurd sizes out: nothing here tells what exists. */
export const Credentials = closed({
  // NUL: PostgreSQL refuses it in a text.
  login: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type Credentials = Static<typeof Credentials>;

/** The look a person chose for all their machines; `auto`: that of each machine's system. */
export const Theme = Type.Union([Type.Literal('light'), Type.Literal('dark'), Type.Literal('auto')]);
export type Theme = Static<typeof Theme>;

/** Who is signed in, and what the shell needs to draw itself. */
export const Session = closed({
  user: closed({
    id: Id,
    login: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
    nickname: Type.String(),
    jobTitle: Type.String(),
    email: Type.String(),
    role: Role,
    language: Language,
    theme: nullable(Theme),
    picture: nullable(Type.String()),
  }),
  company: closed({ name: Type.String() }),
  extensions: Type.Array(Id),
  version: Type.String(),
});
export type Session = Static<typeof Session>;

/** What a person may change of themselves here. */
export const ChosenLanguage = closed({ language: Language });
export type ChosenLanguage = Static<typeof ChosenLanguage>;

/** The rule for a new password: length is what protects (CNIL 2022-100: 12 characters or a passphrase). */
export const newPasswordLength = { min: 10, max: 200 } as const;
export const NewPassword = Type.String({
  minLength: newPasswordLength.min,
  maxLength: newPasswordLength.max,
});
export const Login = Type.String({ minLength: 2, maxLength: 60, pattern: '^[a-z0-9][a-z0-9._-]*$' });
export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: '^[^\\s@\\u0000-\\u001f]+@[^\\s@\\u0000-\\u001f]+$',
});

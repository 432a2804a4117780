import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';
import { Role } from '../../users/contract/people.ts';
import { Email, Login, NewPassword } from '../../users/contract/session.ts';

/** `needed` while the base is empty: no company, nobody who could sign in. */
export const SetupState = closed({ needed: Type.Boolean() });
export type SetupState = Static<typeof SetupState>;

/** Something to read, and no control character (PostgreSQL refuses NUL in a text). */
const word = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f]*$' });

/** The company's name and its first administrator, who is signed in by the answer. */
export const SetupRequest = closed({
  companyName: word(120),
  firstName: word(80),
  lastName: word(80),
  email: Email,
  login: Login,
  password: NewPassword,
});
export type SetupRequest = Static<typeof SetupRequest>;

/** Who may sign in to the demonstration base, all with the same password. */
export const DemonstrationAccounts = closed({
  logins: Type.Array(
    closed({
      login: Type.String(),
      name: Type.String(),
      role: Role,
    }),
  ),
  password: Type.String(),
});
export type DemonstrationAccounts = Static<typeof DemonstrationAccounts>;

import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, type FieldError } from '../../../../platform/errors/contract/app-error.ts';
import type { AccountInput } from '../../contract/accounts.ts';
import { nicknameOf } from '../../contract/profile.ts';
import { findTaken } from '../store/accounts.ts';
import type { UserRow } from '../tables.ts';

export type IdentityColumns = Pick<
  UserRow,
  'first_name' | 'last_name' | 'email' | 'login' | 'job_title' | 'phone'
>;

/**
 * What was typed as it is kept: one line each, nothing hidden.
 *
 * @throws AppError `users.nameUnreadable` at the name of which nothing is left to read
 */
export function identityOf(input: Omit<AccountInput, 'role'>): IdentityColumns {
  const names = { firstName: nicknameOf(input.firstName), lastName: nicknameOf(input.lastName) };
  const wrong = (['firstName', 'lastName'] as const).filter((name) => names[name] === '');
  if (wrong.length > 0) throw refusal('users.nameUnreadable', wrong);
  return {
    first_name: names.firstName,
    last_name: names.lastName,
    email: input.email.toLowerCase(),
    login: input.login,
    job_title: nicknameOf(input.jobTitle),
    phone: input.phone.trim(),
  };
}

/**
 * Login and mail address each belong to one account, as either signs in. Hold the people (`holdNames`) first.
 *
 * @throws AppError `users.loginTaken` at `/login`, `users.emailTaken` at `/email`, both at once where both are
 */
export async function refuseTaken(
  tx: Tx,
  identity: { login: string; email: string },
  butId: string | null,
): Promise<void> {
  const others = await findTaken(tx, identity, butId);
  const fields: FieldError[] = [];
  if (others.some(({ login }) => login === identity.login)) fields.push(fieldError('login'));
  if (others.some(({ email }) => email === identity.email)) fields.push(fieldError('email'));
  if (fields[0]) throw new AppError(fields[0].rule, 422, {}, fields);
}

const fieldError = (name: 'login' | 'email'): FieldError => ({
  path: `/${name}`,
  rule: `users.${name}Taken`,
  params: {},
});

const refusal = (code: string, names: readonly string[]) =>
  new AppError(
    code,
    422,
    {},
    names.map((name) => ({ path: `/${name}`, rule: code, params: {} })),
  );

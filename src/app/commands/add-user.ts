import type { Command } from 'commander';
import { Value } from 'typebox/value';
import { linkAddress, type LinkKind } from '../../base/users/contract/links.ts';
import { Role } from '../../base/users/contract/people.ts';
import { Email, Login } from '../../base/users/contract/session.ts';
import {
  changeRole,
  deactivateAccount,
  hashPassword,
  inviteColleague,
  makeResetLink,
  reactivateAccount,
  renewInvitation,
  setPassword,
  takeOffTwoFactor,
} from '../../base/users/server/public.ts';
import type { Config } from '../../platform/runtime/server/config.ts';
import { PlainError } from '../../platform/runtime/server/plain-error.ts';
import { askPassword } from './ask-password.ts';
import { dataOption, type DataOption } from './base-parts.ts';
import { withAccounts } from './open-accounts.ts';
import { userTable } from './user-table.ts';

interface PasswordOption extends DataOption {
  askPassword?: true;
}

interface AddOptions extends PasswordOption {
  firstName: string;
  lastName: string;
  email: string;
  role: string;
  language: string;
}

const askOption = ['--ask-password', 'ask for the password here, instead of making a one-time link'] as const;

/** Accounts from the command line, while the server runs or not. */
export function addUser(program: Command): void {
  const user = program.command('user').description('accounts: list them, add them, help somebody back in');
  const sub = (usage: string, description: string) =>
    user
      .command(usage)
      .description(description)
      .option(...dataOption)
      .allowExcessArguments(false);

  sub('list', 'who has an account').action(list);
  sub('add <login>', 'add an account; prints a link by which its person chooses their password')
    .requiredOption('--first-name <name>', 'first name')
    .requiredOption('--last-name <name>', 'last name')
    .requiredOption('--email <address>', 'mail address')
    .option('--role <role>', 'admin, manager or user', 'user')
    .option('--language <language>', 'fr or en', 'fr')
    .option(...askOption)
    .action(add);
  sub('reset-password <login>', 'print a link to choose another password')
    .option(...askOption)
    .action(resetPassword);
  sub('set-role <login> <role>', 'make somebody admin, manager or user').action(setRole);
  sub('deactivate <login>', 'let somebody in no more; what they did remains').action(deactivate);
  sub('reactivate <login>', 'let somebody in again').action(reactivate);
  sub('disable-two-factor <login>', 'sign in by the password alone, after a lost phone').action(forgetFactor);
}

const print = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const list = (options: DataOption): Promise<void> =>
  withAccounts(options, async (accounts) => print(...userTable(await accounts.list())));

function add(login: string, options: AddOptions): Promise<void> {
  const { firstName, lastName, email, language } = options;
  refuseUnless(Value.Check(Login, login), `${login} is no login: lower-case letters, figures, . _ -`);
  refuseUnless(Value.Check(Email, email), `${email} is no mail address`);
  refuseUnless(language === 'fr' || language === 'en', `${language} is not fr or en`);
  const role = roleOf(options.role);
  return withAccounts(options, async ({ config, who }) => {
    const passwordHash = options.askPassword ? await hashPassword(await askPassword()) : null;
    const { userId, link } = await inviteColleague(who, {
      ...{ login, firstName, lastName, email, role, jobTitle: '', phone: '' },
      language: language === 'en' ? 'en' : 'fr',
    });
    if (passwordHash === null) return printLink(config, 'invitation', link);
    await setPassword(who, userId, passwordHash);
    print(`${login} may sign in.`);
  });
}

const resetPassword = (typed: string, options: PasswordOption): Promise<void> =>
  withAccounts(options, async ({ config, who, find }) => {
    const { id, login, state } = await find(typed);
    if (options.askPassword) {
      await setPassword(who, id, await hashPassword(await askPassword()));
      return print(`${login} has a new password: all sessions are ended, all tokens revoked.`);
    }
    const kind = state === 'invited' ? 'invitation' : 'reset';
    printLink(config, kind, await (kind === 'reset' ? makeResetLink : renewInvitation)(who, id));
  });

function setRole(typed: string, role: string, options: DataOption): Promise<void> {
  const wanted = roleOf(role);
  return withAccounts(options, async ({ who, find }) => {
    const { id, login } = await find(typed);
    await changeRole(who, id, wanted);
    print(`${login} is ${wanted} now.`);
  });
}

const deactivate = (typed: string, options: DataOption): Promise<void> =>
  withAccounts(options, async ({ who, find }) => {
    const { id, login } = await find(typed);
    await deactivateAccount(who, id);
    print(`${login} is deactivated, and signed out everywhere within seconds.`);
  });

const reactivate = (typed: string, options: DataOption): Promise<void> =>
  withAccounts(options, async ({ who, find }) => {
    const { id, login } = await find(typed);
    await reactivateAccount(who, id);
    print(`${login} may sign in again.`);
  });

const forgetFactor = (typed: string, options: DataOption): Promise<void> =>
  withAccounts(options, async ({ who, find }) => {
    const { id, login } = await find(typed);
    await who.db.transaction((tx) => takeOffTwoFactor(tx, who, id));
    print(`${login} signs in by the password alone.`);
  });

function printLink(config: Config, kind: LinkKind, link: { token: string; expiresAt: string }): void {
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  print(
    linkAddress(origin, kind, link.token),
    `  Works once, until ${link.expiresAt}. Hand it to its person, and to nobody else.`,
  );
}

function roleOf(text: string): Role {
  refuseUnless(Value.Check(Role, text), `${text} is not admin, manager or user`);
  return text as Role;
}

function refuseUnless(isRight: boolean, text: string): void {
  if (!isRight) throw new PlainError(text);
}

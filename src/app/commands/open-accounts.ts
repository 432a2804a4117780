import { migrate } from '../../platform/db/server/migrate.ts';
import { openSnapshot } from '../../platform/db/server/open-snapshot.ts';
import { AppError } from '../../platform/errors/contract/app-error.ts';
import { systemClock } from '../../platform/runtime/server/clock.ts';
import { readConfig, type Config } from '../../platform/runtime/server/config.ts';
import { PlainError } from '../../platform/runtime/server/plain-error.ts';
import { refuseHalfDone } from '../../platform/runtime/server/restore-mark.ts';
import { countUsers, listAccounts, type Acting } from '../../base/users/server/public.ts';
import type { Account } from '../../base/users/contract/accounts.ts';
import { allOwners } from '../all-owners.ts';
import { openPlatform } from '../open-platform.ts';
import type { DataOption } from './base-parts.ts';

/** Accounts as a command works on them: beside the running server, which is told or looks again by itself. */
export interface Accounts {
  config: Config;
  who: Acting;
  list(): Promise<Account[]>;
  /** By login or mail address. @throws PlainError */
  find(typed: string): Promise<Account>;
}

/** Opens a base that exists, does `work` and closes it. What the application refuses is said in one line. */
export async function withAccounts(
  options: DataOption,
  work: (accounts: Accounts) => Promise<void>,
): Promise<void> {
  const config = { ...readConfig(options), logLevel: 'silent' };
  refuseHalfDone(config);
  // Says that there is no base, where opening one would make it.
  await (await openSnapshot(config)).close();
  const platform = await openPlatform(config, systemClock);
  try {
    const { db, clock, newId, live } = platform;
    for (const { id, migrations } of allOwners()) {
      if (id === 'users' || id === 'audit') await migrate(db, id, migrations, clock.now());
    }
    if ((await countUsers(db.read)) === 0) {
      throw new PlainError('nobody has set this base up yet: start it and open it in a browser');
    }
    const list = () => listAccounts(db.read, clock);
    await work({
      ...{ config, list },
      who: { db, clock, newId, live, via: 'command' },
      find: async (typed) => findAccount(await list(), typed),
    });
  } catch (error) {
    throw error instanceof AppError ? new PlainError(sentenceOf(error)) : error;
  } finally {
    await platform.closeData();
  }
}

function findAccount(accounts: readonly Account[], typed: string): Account {
  const wanted = typed.trim().toLowerCase();
  const found = accounts.find(({ login, email }) => login === wanted || email === wanted);
  if (!found) throw new PlainError(`no account has the login or address ${typed}`);
  return found;
}

const sentences: Readonly<Record<string, string>> = {
  'users.lastAdministrator': 'this is the last administrator who can sign in: name another one first',
  'users.loginTaken': 'another account has this login',
  'users.emailTaken': 'another account has this address',
  'users.nameUnreadable': 'there is nothing to read in this name',
  'users.noTwoFactor': 'this account has no two-step sign-in',
};

function sentenceOf({ code, data }: AppError): string {
  if (code === 'users.stateChanged') return `this account is ${String(data['state'])}`;
  return sentences[code] ?? code;
}

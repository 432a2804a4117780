import type { Tx } from '../../../../../platform/db/server/database.ts';
import { invalid } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { cleanText } from '../../../../../platform/rich-text/contract/clean-text.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { OwnProfile } from '../../../contract/account.ts';
import type { Person } from '../../../contract/people.ts';
import { nameCompared, nicknameOf } from '../../../contract/profile.ts';
import { refuseNameOfAnother } from '../../actions/choose-nickname.ts';
import { announceAccounts } from '../../accounts/announce-accounts.ts';
import { announcePerson } from '../../announce-person.ts';
import { setProfile } from '../../store/own-account.ts';
import { holdNames, listUsers } from '../../store/users.ts';
import type { UserRow } from '../../tables.ts';
import { accessOwn, subjectOf } from '../access-own.ts';

type Columns = Parameters<typeof setProfile>[2];

/**
 * What one tells of oneself. Colleagues see the new names at once, in past messages too.
 *
 * @throws AppError `users.nicknameTaken` {name} at `/nickname`, `users.nameTaken` {name} at `/lastName`,
 * `users.nameUnreadable` at the name with nothing to read in it
 */
export async function changeProfile(ctx: Context, typed: OwnProfile): Promise<Person> {
  const columns = columnsOf(typed);
  return ctx.db.transaction(async (tx) => {
    await holdNames(tx);
    const before = await accessOwn(tx, ctx);
    if (columns.nickname !== before.nickname) await refuseNameOfAnother(tx, before.id, columns.nickname);
    await refuseFullNameOfAnother(tx, before, columns);
    const user = await setProfile(tx, before.id, columns);
    const person = announcePerson(tx, ctx.live, user);
    announceAccounts(tx, ctx.live);
    const fields = changedFields(before, columns);
    if (fields.length > 0) {
      const details = { count: fields.length, fields: fields.join(', ') };
      await recordAct(tx, ctx, { action: 'users.profileChanged', subject: subjectOf(user), details });
    }
    return person;
  });
}

function columnsOf(typed: OwnProfile): Columns {
  return {
    first_name: nameOf(typed.firstName, '/firstName'),
    last_name: nameOf(typed.lastName, '/lastName'),
    nickname: nicknameOf(typed.nickname),
    job_title: nicknameOf(typed.jobTitle),
    phone: typed.phone.trim(),
    mobile: typed.mobile.trim(),
    signature: cleanText(typed.signature).trim(),
  };
}

function nameOf(typed: string, path: string): string {
  const name = nicknameOf(typed);
  if (name === '') throw invalid('users.nameUnreadable', path);
  return name;
}

/** Two people of one name happen; becoming somebody else's is not for oneself to do. */
async function refuseFullNameOfAnother(tx: Tx, before: UserRow, { first_name, last_name }: Columns) {
  if (first_name === before.first_name && last_name === before.last_name) return;
  const wanted = [`${first_name} ${last_name}`, `${last_name} ${first_name}`].map(nameCompared);
  const others = (await listUsers(tx)).filter(({ id }) => id !== before.id);
  const taken = others.some((other) =>
    wanted.includes(nameCompared(`${other.first_name} ${other.last_name}`)),
  );
  if (taken) throw invalid('users.nameTaken', '/lastName', { name: `${first_name} ${last_name}` });
}

/** Their names, as the columns have them: never what was written. */
const changedFields = (before: UserRow, columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, value]) => (before[name as keyof Columns] === value ? [] : [name]));

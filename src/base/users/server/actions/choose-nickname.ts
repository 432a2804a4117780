import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Person } from '../../contract/people.ts';
import { nameCompared, nicknameOf } from '../../contract/profile.ts';
import { accessProfile } from '../access-profile.ts';
import { announcePerson } from '../announce-person.ts';
import { holdNames, listUsers, setNickname } from '../store/users.ts';
import type { UserRow } from '../tables.ts';

/**
 * What colleagues call the person from now on, in past messages too; empty for their first name.
 *
 * @throws AppError `platform.notFound`, `platform.forbidden`, `users.nicknameTaken` {name} at `/nickname`
 */
export async function chooseNickname(ctx: Context, id: string, typed: string): Promise<Person> {
  await accessProfile(ctx, id);
  const nickname = nicknameOf(typed);
  return ctx.db.transaction(async (tx) => {
    await holdNames(tx);
    await refuseNameOfAnother(tx, id, nickname);
    return announcePerson(tx, ctx.live, await setNickname(tx, id, nickname));
  });
}

/** Nobody writes under what another goes by: their nickname (or first name without one) or their full name. */
export async function refuseNameOfAnother(db: ReadDb, id: string, nickname: string): Promise<void> {
  if (nickname === '') return;
  const wanted = nameCompared(nickname);
  const others = (await listUsers(db)).filter((user) => user.id !== id);
  if (others.some((user) => namesOf(user).includes(wanted))) {
    throw invalid('users.nicknameTaken', '/nickname', { name: nickname });
  }
}

const namesOf = ({ nickname, first_name, last_name }: UserRow): string[] =>
  [nickname || first_name, `${first_name} ${last_name}`, `${last_name} ${first_name}`].map(nameCompared);

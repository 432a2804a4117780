import type { Context } from '../../../../platform/http/server/context.ts';
import type { Person } from '../../contract/people.ts';
import { accessProfile } from '../access-profile.ts';
import { announcePerson } from '../announce-person.ts';
import { setPicture } from '../store/users.ts';

/** The person's initials stand for them again. @throws AppError `platform.notFound`, `platform.forbidden` */
export async function removePicture(ctx: Context, id: string): Promise<Person> {
  await accessProfile(ctx, id);
  return ctx.db.transaction(async (tx) => announcePerson(tx, ctx.live, await setPicture(tx, id, null)));
}

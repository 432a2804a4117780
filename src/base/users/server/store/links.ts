import type { Kysely } from 'kysely';
import type { LinkKind, LinkRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertLink = async (db: Db, row: LinkRow): Promise<void> => {
  await db.insertInto('users_links').values(row).execute();
};

export const findLink = (db: Db, tokenHash: string): Promise<LinkRow | undefined> =>
  db.selectFrom('users_links').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

/** Takes the link, once: of two who hold it, the second takes nothing. */
export async function takeLink(db: Db, id: string, now: string): Promise<boolean> {
  const taken = await db
    .updateTable('users_links')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .execute();
  return taken.length > 0;
}

/** The links of a person that could still be used no longer can. */
export const withdrawLinks = async (
  db: Db,
  userId: string,
  now: string,
  kinds: readonly LinkKind[] = ['invitation', 'reset'],
): Promise<void> => {
  await db
    .updateTable('users_links')
    .set({ withdrawn_at: now })
    .where('user_id', '=', userId)
    .where('kind', 'in', kinds)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
};

export const withdrawLink = async (db: Db, id: string, now: string): Promise<void> => {
  await db.updateTable('users_links').set({ withdrawn_at: now }).where('id', '=', id).execute();
};

export const noteMailed = async (db: Db, id: string, now: string): Promise<void> => {
  await db.updateTable('users_links').set({ mailed_at: now }).where('id', '=', id).execute();
};

/** How many links a person asked for themselves since then that were not taken back. */
export async function countOwnResets(db: Db, userId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('users_links')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('kind', '=', 'reset')
    .where('created_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The invitations that could still be used or have run out, the newest of each person first. */
export const listInvitations = (db: Db): Promise<LinkRow[]> =>
  db
    .selectFrom('users_links')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();

/** What can no longer be used, and whose time ended before `moment`. */
export const deleteLinksBefore = async (db: Db, moment: string): Promise<void> => {
  await db
    .deleteFrom('users_links')
    .where('expires_at', '<', moment)
    .where('user_id', 'in', (joined) =>
      joined.selectFrom('users_users').select('id').where('joined_at', 'is not', null),
    )
    .execute();
};

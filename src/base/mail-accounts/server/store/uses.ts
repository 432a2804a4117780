import { sql, type Kysely } from 'kysely';
import type { MailAccountsTables } from '../tables.ts';

type Db = Kysely<MailAccountsTables>;

/** How many mails were given in each window; each begins at its slot. */
export async function countUses(
  db: Db,
  accountId: string,
  from: { minute: string; hour: string; day: string },
): Promise<{ minute: number; hour: number; day: number }> {
  const since = (slot: string) =>
    sql<number>`coalesce(sum(case when slot >= ${slot} then sends else 0 end), 0)`;
  const counted = await db
    .selectFrom('mail_accounts_uses')
    .select([since(from.minute).as('minute'), since(from.hour).as('hour'), since(from.day).as('day')])
    .where('account_id', '=', accountId)
    .where('slot', '>=', from.day)
    .executeTakeFirstOrThrow();
  // PostgreSQL sums to a type that arrives as text.
  return { minute: Number(counted.minute), hour: Number(counted.hour), day: Number(counted.day) };
}

/** The uses from `slot` on, the oldest first. */
export const listUses = (
  db: Db,
  accountId: string,
  slot: string,
): Promise<{ slot: string; sends: number }[]> =>
  db
    .selectFrom('mail_accounts_uses')
    .select(['slot', 'sends'])
    .where('account_id', '=', accountId)
    .where('slot', '>=', slot)
    .orderBy('slot')
    .execute();

export const addUse = async (db: Db, accountId: string, slot: string, sends: number): Promise<void> => {
  await db
    .insertInto('mail_accounts_uses')
    .values({ account_id: accountId, slot, sends })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'slot'])
        .doUpdateSet((row) => ({ sends: row('mail_accounts_uses.sends', '+', row.ref('excluded.sends')) })),
    )
    .execute();
};

/** Removes what no window reaches any more, and what a wrong clock wrote into the future. */
export const removeUsesOutside = async (
  db: Db,
  accountId: string,
  first: string,
  last: string,
): Promise<void> => {
  await db
    .deleteFrom('mail_accounts_uses')
    .where('account_id', '=', accountId)
    .where((where) => where.or([where('slot', '<', first), where('slot', '>', last)]))
    .execute();
};

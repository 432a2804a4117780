import type { Kysely } from 'kysely';

export interface JobsTables {
  jobs_leases: { name: string; next_run_at: string; leased_until: string | null; leased_by: string | null };
}

type Db = Kysely<JobsTables>;

export interface Lease {
  name: string;
  holder: string;
  now: string;
  until: string;
  /** The furthest moments that a lease and a next run can have been set to, unless the clock was set back since. */
  furthest: { lease: string; run: string };
}

export const addJob = async (db: Db, name: string, now: string): Promise<void> => {
  await db
    .insertInto('jobs_leases')
    .values({ name, next_run_at: now, leased_until: null, leased_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * Takes the job when nobody holds it, or its holder's time is over; also from itself, of before a failure that kept it
 * from giving it back. True for exactly one caller.
 */
export async function takeLease(db: Db, lease: Lease, onlyIfDue: 'due' | 'at once'): Promise<boolean> {
  let query = db
    .updateTable('jobs_leases')
    .set({ leased_until: lease.until, leased_by: lease.holder })
    .where('name', '=', lease.name)
    .where((where) =>
      where.or([
        where('leased_until', 'is', null),
        where('leased_until', '<=', lease.now),
        where('leased_until', '>', lease.furthest.lease),
        where('leased_by', '=', lease.holder),
      ]),
    );
  if (onlyIfDue === 'due') {
    query = query.where((where) =>
      where.or([where('next_run_at', '<=', lease.now), where('next_run_at', '>', lease.furthest.run)]),
    );
  }
  return (await query.returning('name').execute()).length > 0;
}

export const giveBackLease = async (
  db: Db,
  lease: Pick<Lease, 'name' | 'holder'>,
  nextRunAt: string,
): Promise<void> => {
  await db
    .updateTable('jobs_leases')
    .set({ leased_until: null, leased_by: null, next_run_at: nextRunAt })
    .where('name', '=', lease.name)
    .where('leased_by', '=', lease.holder)
    .execute();
};

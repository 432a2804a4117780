import { sql } from 'kysely';
import type { TestApp } from './start-test-app.ts';

/** Changes a contact behind the application's back, as another program of the company would. */
export async function changeContact(
  app: TestApp,
  id: string,
  change: Record<string, string | null>,
): Promise<void> {
  await app.application.platform.db.transaction(async (tx) => {
    for (const [column, value] of Object.entries(change)) {
      await sql`update contacts_contacts set ${sql.ref(column)} = ${value} where id = ${id}`.execute(tx);
    }
  });
}

/** Takes a table away, so that whatever writes to it fails; returns the way to bring it back. */
export async function takeTableAway(app: TestApp, table: string): Promise<() => Promise<void>> {
  const away = `${table}_away`;
  const rename = (from: string, to: string) =>
    app.application.platform.db.transaction(async (tx) => {
      await sql`alter table ${sql.ref(from)} rename to ${sql.ref(to)}`.execute(tx);
    });
  await rename(table, away);
  return () => rename(away, table);
}

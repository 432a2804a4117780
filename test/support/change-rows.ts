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

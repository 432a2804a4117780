import { sql } from 'kysely';
import type { TestApp } from './start-test-app.ts';
import type { TestClient } from './test-client.ts';

const base = '/api/communication-plans';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const message = (days: number) => ({
  ...{ delay: { value: days, unit: 'day' }, anchor: 'afterStart', nature: 'service', attachments: [] },
  ...{ subject: `Jour ${days}, %NOM_CONTACT%`, body: doc('Bonjour.') },
});

export interface RunningPlan {
  planId: string;
  /** Of its messages, in their order. */
  ids: string[];
}

/** A plan that runs, whose messages are due the given days after its start, closed days or not. */
export async function runningPlan(
  client: TestClient,
  {
    startOn = '2026-11-22',
    days = [1],
    contactId = 'c1',
  }: { startOn?: string; days?: number[]; contactId?: string } = {},
): Promise<RunningPlan> {
  const input = { contactId, label: 'Essai', startOn, closedDayRule: 'leave' };
  const plan = await client.post(`${base}/plans`, { ...input, messages: days.map(message) });
  await client.post(`${base}/plans/${plan.id}/start`);
  return { planId: plan.id, ids: plan.messages.map(({ id }: { id: string }) => id) };
}

// Of a test, which names the columns that it looks at.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyRow = Record<string, any>;

/** The outbox row itself. */
export async function rowOf(app: TestApp, id: string) {
  const { rows } = await sql<AnyRow>`select * from plans_messages where id = ${id}`.execute(
    app.application.platform.db.read,
  );
  return rows[0]!;
}

/** What the journal of a plan tells, the oldest first. */
export async function journalOf(client: TestClient, planId: string): Promise<string[]> {
  const { entries } = await client.get<{ entries: { what: string }[] }>(`${base}/plans/${planId}/journal`);
  return entries.map(({ what }) => what).reverse();
}

/** Changes rows behind the application's back. */
export async function change(app: TestApp, statement: ReturnType<typeof sql>): Promise<void> {
  await app.application.platform.db.transaction(async (tx) => {
    await statement.execute(tx);
  });
}

import { sql } from 'kysely';
import { startApplication } from '../../src/app/start-application.ts';
import { previewMessage } from '../../src/extensions/communication-plans/server/actions/preview-message.ts';
import { claimBatch } from '../../src/extensions/communication-plans/server/outbox/claim-batch.ts';
import { personSending } from '../../src/extensions/communication-plans/server/outbox/sender.ts';
import { plansPorts } from '../../src/extensions/communication-plans/server/plans-ports.ts';
import type { Database } from '../../src/platform/db/server/database.ts';
import { readConfig } from '../../src/platform/runtime/server/config.ts';
import type { Place } from '../place/open-place.ts';

const together = 100;
const warmUps = 3;

/**
 * Milliseconds of so many claims of a hundred messages each, durable at their end: their mails composed and compared
 * with what was approved, their rows taken. In this process, which opens the place as a server does; nothing is sent,
 * and what was claimed is let go again.
 */
export async function claimTimes(place: Place, dueIds: readonly string[], count: number): Promise<number[]> {
  const environment = { DATABASE_URL: place.databaseUrl ?? '', MIAOU_LOG_LEVEL: 'warn' };
  const application = await startApplication(readConfig({ data: place.folder, port: '0' }, environment));
  try {
    const { db, clock, newId, live } = application.platform;
    const viewer = { userId: 'u1', role: 'admin', sessionId: 'bench', scopes: null };
    const ctx = { db, clock, newId, live, viewer, may: () => true };
    const ports = plansPorts(application.platform);
    const times: number[] = [];
    for (let turn = 0; turn < warmUps + count; turn++) {
      const from = (turn * together) % (dueIds.length - together + 1);
      const ids = dueIds.slice(from, from + together);
      const wanted = await Promise.all(ids.map((id) => previewMessage(ctx, ports, id)));
      const start = performance.now();
      const results = await claimBatch(personSending(ctx, ports), wanted);
      if (turn >= warmUps) times.push(performance.now() - start);
      if (results.some((result) => 'refused' in result))
        throw new Error('a message that is due was not claimed');
      await letGo(db, ids);
    }
    return times;
  } finally {
    await application.close();
  }
}

const letGo = (db: Database, ids: readonly string[]): Promise<void> =>
  db.transaction(async (tx) => {
    await sql`update plans_messages set state = 'planned', phase = null, claimed_by = null, lease_until = null
      where id in (${sql.join(ids)})`.execute(tx);
  });

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../src/platform/runtime/server/ids.ts';
import type { Place } from '../place/open-place.ts';
import { serveDemonstration, today } from './demonstration.ts';
import { openRows } from './row-writer.ts';
import { seedPlans } from './seed-plans.ts';

/** Bytes of the attachment of a large mail: a third more of it travels. */
const largeAttachment = 146_000;

export type MailSize = 'small' | 'large';

export interface DueMails {
  count: number;
  size: MailSize;
}

/** Fills a new place with so many mails that are due today, each to another client. The server is stopped again. */
export async function prepareDueMails(place: Place, { count, size }: DueMails): Promise<void> {
  const served = await serveDemonstration(place);
  const day = await today(served);
  const attachment = size === 'large' ? await storeAttachment(served) : null;
  await served.stop();
  await withoutLogo(place);
  const due = await seedPlans(place, { messages: 10 * count, due: count, today: day });
  if (!attachment) return;
  const rows = await openRows(place);
  const all = due.map((owner_id) => ({ id: newId(), owner_id, position: 1, ...attachment }));
  for (let from = 0; from < all.length; from += 1000) {
    await rows.write([{ table: 'plans_attachments', rows: all.slice(from, from + 1000) }]);
  }
  await rows.close();
}

interface StoredFile {
  hash: string;
  name: string;
  type: string;
  size: number;
}

/** Bytes that no compression makes less of. */
async function storeAttachment({ port, cookie }: { port: number; cookie: string }): Promise<StoredFile> {
  const form = new FormData();
  form.set('file', new Blob([randomBytes(largeAttachment)]), 'releve.bin');
  const answer = await fetch(`http://127.0.0.1:${port}/api/communication-plans/attachments`, {
    ...{ method: 'POST', headers: { cookie }, body: form },
  });
  if (!answer.ok) throw new Error(`the attachment was refused: ${answer.status} ${await answer.text()}`);
  const { hash, name, type, size } = (await answer.json()) as StoredFile;
  return { hash, name, type, size };
}

/** A letterhead of words: the picture of the demonstration would make every small mail a larger one. */
async function withoutLogo(place: Place): Promise<void> {
  const database = place.openDatabase();
  await database.transaction(async (tx) => {
    await sql`update company_companies set logo_hash = null, logo_type = null`.execute(tx);
  });
  await database.close();
}

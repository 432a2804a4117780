import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ClientMail } from '../../contract/mails.ts';
import { accessMail } from '../access-mail.ts';
import { sendingOf } from '../lines-of-rows.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { parsedBytes, readableOf } from '../read-bytes.ts';

/** A mail of a client's file as it left, read from its bytes. */
export async function readClientMail(ctx: Context, files: Files, id: string): Promise<ClientMail> {
  const row = await accessMail(ctx, id);
  const parsed = await parsedBytes(files, row);
  const names = await namesOfPeople(ctx.db.read);
  return { ...readableOf(row, parsed), contactId: row.contact_id, ...sendingOf(row, names) };
}

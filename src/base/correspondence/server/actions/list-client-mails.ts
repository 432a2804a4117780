import type { Context } from '../../../../platform/http/server/context.ts';
import { accessContact } from '../../../contacts/server/public.ts';
import type { ClientMailList, Page } from '../../contract/mails.ts';
import { mailLineOf } from '../lines-of-rows.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { countMails, listMails } from '../store/mails.ts';

/** One page of the mails that were sent to a contact. */
export async function listClientMails(ctx: Context, contactId: string, query: Page): Promise<ClientMailList> {
  const contact = await accessContact(ctx, contactId);
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await listMails(ctx.db.read, contact.id, page);
  const names = await namesOfPeople(ctx.db.read);
  const total = await countMails(ctx.db.read, contact.id);
  return { mails: rows.map((row) => mailLineOf(row, names)), total };
}

import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailboxList, Page } from '../../contract/mails.ts';
import { mailboxLineOf } from '../lines-of-rows.ts';
import { countReceived, listReceived } from '../store/mailbox.ts';

/** One page of the built-in mailbox. */
export async function listMailbox(ctx: Context, query: Page): Promise<MailboxList> {
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await listReceived(ctx.db.read, page);
  return { mails: rows.map(mailboxLineOf), ...(await countReceived(ctx.db.read)) };
}

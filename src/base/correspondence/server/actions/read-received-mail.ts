import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailboxMail } from '../../contract/mails.ts';
import { accessReceived } from '../access-mail.ts';
import { parsedBytes, readableOf } from '../read-bytes.ts';

/** A mail of the built-in mailbox, read from its bytes. Opening it is `markRead`. */
export async function readReceivedMail(ctx: Context, files: Files, id: string): Promise<MailboxMail> {
  const row = await accessReceived(ctx, id);
  const parsed = await parsedBytes(files, row);
  return { ...readableOf(row, parsed), receivedAt: row.received_at, readAt: row.read_at };
}

import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { accessContact } from '../../contacts/server/public.ts';
import { findReceived } from './store/mailbox.ts';
import { findMail } from './store/mails.ts';
import type { MailboxRow, MailRow } from './tables.ts';

/**
 * A mail of a client's file, for whoever may open that file.
 *
 * @throws AppError `correspondence.unknownMail`
 */
export async function accessMail(ctx: Context, id: string): Promise<MailRow> {
  const row = await findMail(ctx.db.read, id);
  if (!row) throw notFound('correspondence.unknownMail');
  await accessContact(ctx, row.contact_id);
  return row;
}

/**
 * A mail of the built-in mailbox, which is open to everybody of the company.
 *
 * @throws AppError `correspondence.unknownMail`
 */
export async function accessReceived(ctx: Context, id: string): Promise<MailboxRow> {
  const row = await findReceived(ctx.db.read, id);
  if (!row) throw notFound('correspondence.unknownMail');
  return row;
}

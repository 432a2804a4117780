import type { ReadDb } from '../../../platform/db/server/database.ts';
import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import type { Mailbox, MailTransport } from '../../../platform/mail/contract/mail.ts';
import { createSmtpTransport } from '../../../platform/mail/server/smtp-transport.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { findCompany } from '../../company/server/public.ts';
import { builtInMailbox } from '../../correspondence/server/public.ts';
import { smtpAccountOf } from './smtp-account-of.ts';
import { listAccounts } from './store/accounts.ts';

export type TransportPorts = Pick<
  Platform,
  'db' | 'files' | 'clock' | 'newId' | 'live' | 'secrets' | 'logger'
>;

/** The way out of mails now: the oldest account in use, or the built-in mailbox when there is none. */
export async function defaultTransport(db: ReadDb, ports: TransportPorts): Promise<MailTransport> {
  const [account] = await listAccounts(db);
  if (!account) return builtInMailbox({ ...ports, sender: await houseSender(db) });
  return createSmtpTransport(smtpAccountOf(account, ports.secrets), ports.logger);
}

/** The company's own address; where it has none yet, one of the domain that can never exist (RFC 2606). */
async function houseSender(db: ReadDb): Promise<Mailbox> {
  const company = await findCompany(db);
  const address = company?.email ?? '';
  return { name: company?.name ?? '', address: isMailAddress(address) ? address : 'miaou@company.invalid' };
}

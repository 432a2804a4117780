import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { isMailAddress } from '../../../../platform/mail/contract/mail-address.ts';
import type { Mailbox, MailTransport } from '../../../../platform/mail/contract/mail.ts';
import { signBytes } from '../../../../platform/mail/server/sign-bytes.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { findCompany } from '../../../company/server/public.ts';
import { builtInMailbox } from '../../../correspondence/server/public.ts';
import { dkimKeyOf } from '../smtp-account-of.ts';
import type { MailAccountRow } from '../tables.ts';
import { pooledTransport } from './pooled-transport.ts';
import { sendingAccount } from './sending-account.ts';

export type TransportPorts = Pick<
  Platform,
  'db' | 'files' | 'clock' | 'newId' | 'live' | 'secrets' | 'logger'
>;

/** One way out with its account; `accountId` null: the built-in mailbox. */
export interface WayOut extends MailTransport {
  readonly accountId: string | null;
  /** How many mails may be handed over at once; more of them wait for each other. */
  readonly connections: number;
  /**
   * The bytes that leave and that the client's file keeps: `bytes` with the account's signature (DKIM), or as they are
   * where it has none. Belongs to composition: what is archived and hashed is the result. The same bytes always give
   * the same result as long as the account's key stays.
   */
  seal(bytes: Buffer): Promise<Buffer>;
}

/** A mailbox of the house takes as many as are brought. */
const builtInConnections = 4;

/**
 * The way out through `accountId` (null, or an account that was removed: the default one; where there is none: the
 * built-in mailbox). Its lines to the server are shared by all callers of the process; `close()` is harmless.
 */
export async function wayOut(db: ReadDb, ports: TransportPorts, accountId: string | null): Promise<WayOut> {
  const account = await sendingAccount(db, accountId);
  if (!account) return houseWay(await houseSender(db), ports);
  return {
    ...pooledTransport(ports, account),
    accountId: account.id,
    connections: account.connections,
    seal: sealOf(account, ports),
    close() {
      // The lines are everybody's; those that carry nothing close by themselves.
    },
  };
}

const sealOf =
  (account: MailAccountRow, { secrets }: TransportPorts) =>
  async (bytes: Buffer): Promise<Buffer> => {
    const key = dkimKeyOf(account, secrets);
    return key ? signBytes(bytes, key) : bytes;
  };

const houseWay = (sender: Mailbox, ports: TransportPorts): WayOut => ({
  ...builtInMailbox({ ...ports, sender }),
  accountId: null,
  connections: builtInConnections,
  seal: (bytes) => Promise.resolve(bytes),
});

/** The company's own address; where it has none yet, one of the domain that can never exist (RFC 2606). */
async function houseSender(db: ReadDb): Promise<Mailbox> {
  const company = await findCompany(db);
  const address = company?.email ?? '';
  return { name: company?.name ?? '', address: isMailAddress(address) ? address : 'miaou@company.invalid' };
}

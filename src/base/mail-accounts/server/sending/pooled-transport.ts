import type { Database } from '../../../../platform/db/server/database.ts';
import type { MailTransport } from '../../../../platform/mail/contract/mail.ts';
import { smtpLimits } from '../../../../platform/mail/server/smtp-account.ts';
import { poolLimits } from '../../../../platform/mail/server/smtp-pool.ts';
import { createSmtpTransport } from '../../../../platform/mail/server/smtp-transport.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { smtpAccountOf } from '../smtp-account-of.ts';
import type { MailAccountRow } from '../tables.ts';

/** The open ways of one application, by account. */
interface Ways {
  byAccount: Map<string, { settings: string; transport: MailTransport }>;
  closed: boolean;
}

const waysOf = new WeakMap<Database, Ways>();

function waysOn(db: Database): Ways {
  const ways = waysOf.get(db) ?? { byAccount: new Map(), closed: false };
  waysOf.set(db, ways);
  return ways;
}

/**
 * The transport of `account` as its row stands, shared by all callers of the application. Once the row has changed,
 * at whichever process, the next caller gets a new one; mails under way end on the lines they have.
 */
export function pooledTransport(
  ports: Pick<Platform, 'db' | 'secrets' | 'logger'>,
  account: MailAccountRow,
): MailTransport {
  const ways = waysOn(ports.db);
  const settings = settingsOf(account);
  const open = ways.byAccount.get(account.id);
  if (open?.settings === settings) return open.transport;
  open?.transport.close();
  const transport = createSmtpTransport(smtpAccountOf(account, ports.secrets), ports.logger, smtpLimits, {
    connections: account.connections,
    mailsPerConnection: account.mails_per_connection,
    // After the application has taken leave, nobody would close a line that is kept.
    idleMs: ways.closed ? 0 : poolLimits.idleMs,
  });
  ways.byAccount.set(account.id, { settings, transport });
  return transport;
}

/** Takes leave of all servers: at once where nothing passes, after its mail elsewhere. */
export function closeWays(db: Database): void {
  const ways = waysOn(db);
  ways.closed = true;
  for (const { transport } of ways.byAccount.values()) transport.close();
}

const settingsOf = (account: MailAccountRow): string =>
  JSON.stringify([
    ...[account.host, account.port, account.security, account.user_name, account.password_sealed],
    ...[account.sender_name, account.sender_address, account.connections, account.mails_per_connection],
  ]);

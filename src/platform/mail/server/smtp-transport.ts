import type { Logger } from '../../runtime/server/logger.ts';
import type { MailTransport } from '../contract/mail.ts';
import { sendOnce } from './send-once.ts';
import { smtpLimits, type SmtpAccount } from './smtp-account.ts';
import { verifyAccount, type Verification } from './verify-account.ts';

export interface SmtpTransport extends MailTransport {
  /** Connects, encrypts, signs in and announces the sender, without sending anything. */
  verify(): Promise<Verification>;
}

/**
 * The way out through one SMTP account: a connection for each mail, so that the state of every dialogue is
 * known to the end. The server's certificate must be valid, unless the server is on this machine.
 */
export function createSmtpTransport(
  account: SmtpAccount,
  logger: Logger,
  limits = smtpLimits,
): SmtpTransport {
  const server = `${account.host}:${account.port}`;
  return {
    sender: account.sender,
    leavesTheHouse: true,
    async send(envelope, bytes, beforeTransmitting) {
      const outcome = await sendOnce(account, limits, { envelope, bytes, beforeTransmitting });
      // The server's words often repeat the recipient's address, which has no place in a log.
      const { response: _words, ...shown } = outcome;
      logger.info({ server, ...shown }, 'mail handed over');
      return outcome;
    },
    async verify() {
      const verification = await verifyAccount(account, limits);
      logger.info({ server, ...verification }, 'mail account tried');
      return verification;
    },
    close() {
      // Each call has closed its own connection.
    },
  };
}

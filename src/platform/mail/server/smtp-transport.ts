import type { Logger } from '../../runtime/server/logger.ts';
import type { MailTransport } from '../contract/mail.ts';
import { sendOnce } from './send-once.ts';
import { smtpLimits, type SmtpAccount } from './smtp-account.ts';
import { createSmtpPool, poolLimits } from './smtp-pool.ts';

/**
 * The way out through one SMTP account. Lines to the server are used for many mails, one at a time, so that the state
 * of every dialogue is known to the end; `close` takes leave of them. The server's certificate must be valid, unless
 * the server is on this machine.
 */
export function createSmtpTransport(
  account: SmtpAccount,
  logger: Logger,
  limits = smtpLimits,
  lines = poolLimits,
): MailTransport {
  const server = `${account.host}:${account.port}`;
  const pool = createSmtpPool(account, limits, lines);
  return {
    sender: account.sender,
    leavesTheHouse: true,
    async send(envelope, bytes, beforeTransmitting) {
      const outcome = await sendOnce({ account, limits, pool }, { envelope, bytes, beforeTransmitting });
      // The server's words often repeat the recipient's address, which has no place in a log.
      const { response: _words, ...shown } = outcome;
      logger.info({ server, ...shown }, 'mail handed over');
      return outcome;
    },
    close: () => pool.close(),
  };
}

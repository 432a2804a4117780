import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';

/** What the SMTP client is told for `account`: encryption is required as chosen, never attempted "if possible". */
export function smtpOptions(account: SmtpAccount, limits: SmtpLimits): SMTPConnectionOptions {
  return {
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    // A server on this very machine shows a certificate that nobody signs; nothing lies between it and us.
    tls: { rejectUnauthorized: !isLoopback(account.host), minVersion: 'TLSv1.2' },
    connectionTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    socketCloseTimeout: 2_000,
    logger: false,
  };
}

/** True for names and addresses that never leave this machine. */
const isLoopback = (host: string): boolean =>
  /^(localhost|(.+\.)?localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i.test(host);

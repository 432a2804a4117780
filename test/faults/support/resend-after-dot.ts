import { mistake } from './mistaken-module.ts';

// Loaded before the sources of the application (`--import`): a mail whose answer is lost is handed over again at once, by
// itself, which the audit of the mails must find.

mistake(
  '/platform/mail/server/smtp-transport.ts',
  `export function createSmtpTransport(...parts) {
    const transport = right.createSmtpTransport(...parts);
    return {
      ...transport,
      async send(...mail) {
        let outcome = await transport.send(...mail);
        while (outcome.kind === 'uncertain') outcome = await transport.send(...mail);
        return outcome;
      },
    };
  }`,
);

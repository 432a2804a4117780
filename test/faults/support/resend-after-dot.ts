import { registerHooks } from 'node:module';

// Loaded before the sources of the application (`--import`): puts one mistake into them. A mail whose answer is lost is
// handed over again at once, by itself: what the audit of the mails must find.

const transport = '/platform/mail/server/smtp-transport.ts';

const mistaken = (url: string): string => `
  import { createSmtpTransport as right } from '${url}?right';
  export function createSmtpTransport(...parts) {
    const transport = right(...parts);
    return {
      ...transport,
      async send(...mail) {
        let outcome = await transport.send(...mail);
        while (outcome.kind === 'uncertain') outcome = await transport.send(...mail);
        return outcome;
      },
    };
  }`;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(transport)) return next(url, context);
    return { format: 'module', shortCircuit: true, source: mistaken(url) };
  },
});

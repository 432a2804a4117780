import { mistake } from './mistaken-module.ts';

// Loaded before the sources of the application (`--import`): what became of a mail is told at once, and written down and
// archived a minute later, which the audit of the mails must find once the process is killed in between.

mistake(
  '/communication-plans/server/outbox/record-outcomes.ts',
  `export function recordOutcomes(...parts) {
    setTimeout(() => void right.recordOutcomes(...parts), 60_000);
    return Promise.resolve(parts[1].map(() => undefined));
  }`,
);

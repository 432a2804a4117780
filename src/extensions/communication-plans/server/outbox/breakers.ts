import type { SendingStop } from '../../../../base/mail-accounts/server/public.ts';
import type { SendOutcome } from '../../../../platform/mail/contract/mail.ts';

/** Failures to come to speak with a server, one after the other, after which it is taken for dead. */
const patience = 3;

/** What a run has learned of the accounts that its mails leave by. */
export interface Breakers {
  /** `dead`: what the server of the account failed with, several times in a row. `stop`: it refused the account. */
  of(accountId: string | null): { dead: string | null; stop: SendingStop | null };
  heard(accountId: string | null, outcome: SendOutcome): void;
}

/** So that a server which is down makes nobody wait for as many timeouts as there are mails. */
export function createBreakers(): Breakers {
  const failures = new Map<string | null, { inARow: number; response: string }>();
  const refused = new Set<string | null>();
  return {
    of(accountId) {
      const failed = failures.get(accountId);
      const dead = failed && failed.inARow >= patience ? failed.response : null;
      const stop = refused.has(accountId) ? { reason: 'paused' as const, until: null } : null;
      return { dead, stop };
    },
    heard(accountId, outcome) {
      const { kind, response } = outcome;
      if (accountId !== null && kind === 'refused' && outcome.blame === 'account') refused.add(accountId);
      const unreached = kind === 'deferred' && ['connecting', 'authenticating'].includes(outcome.phase);
      const before = failures.get(accountId)?.inARow ?? 0;
      if (unreached) failures.set(accountId, { inARow: before + 1, response });
      else failures.delete(accountId);
    },
  };
}

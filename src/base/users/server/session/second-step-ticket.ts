import { hash } from 'node:crypto';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { SecondStep } from '../../contract/two-factor.ts';
import type { TwoFactor } from '../store/two-factors.ts';
import type { UserRow } from '../tables.ts';

const ticketMs = 5 * 60_000;
/** Other things are sealed with the same key: none of them is a ticket. */
const kind = 'users.secondStep';

interface Ticket {
  kind: typeof kind;
  userId: string;
  mark: string;
  expiresAt: string;
}

/** Stands for a right password while the code is typed. Opens nothing by itself. */
export function sealTicket(secrets: Secrets, user: UserRow, factor: TwoFactor, now: string): SecondStep {
  const expiresAt = plusMs(now, ticketMs);
  const ticket: Ticket = { kind, userId: user.id, mark: markOf(user, factor), expiresAt };
  return { ticket: secrets.seal(JSON.stringify(ticket)), expiresAt };
}

/** Whose ticket it is, and the mark it was given under; null when it is none, or is too old. */
export function openTicket(secrets: Secrets, sealed: string, now: string): Ticket | null {
  try {
    const ticket = JSON.parse(secrets.unseal(sealed)) as Ticket;
    return ticket.kind === kind && ticket.expiresAt > now ? ticket : null;
  } catch {
    return null;
  }
}

/** Another one after each change of the password and each enrolment: tickets of before are worth nothing then. */
export const markOf = (user: UserRow, factor: TwoFactor): string =>
  hash('sha256', `${user.password_hash}\n${factor.confirmed_at}`);

import type { Tx } from '../../../../platform/db/server/database.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../../platform/runtime/server/ids.ts';
import { openSession } from '../actions/open-session.ts';
import { countRecoveryCodes } from '../store/recovery-codes.ts';
import type { UserRow } from '../tables.ts';
import type { SpentCode } from '../two-factor/spend-code.ts';

/** The browser that somebody signs in with. */
export interface Browser {
  address: string;
  userAgent: string;
  /** The session it had, which ends now. */
  replaces: string | null;
}

/** Opens the session of somebody who has proven who they are; the token for the cookie. */
export async function openFor(
  tx: Tx,
  ports: { clock: Clock; newId: NewId },
  user: UserRow,
  { userAgent, replaces }: Browser,
  code: SpentCode | null,
): Promise<string> {
  const token = await openSession(tx, ports, { userId: user.id, userAgent, replaces });
  const { clock } = ports;
  const viewer = { userId: user.id, role: user.role, sessionId: '', scopes: null };
  const subject = { kind: 'user', id: user.id, label: user.login };
  if (code === 'recovery') {
    const left = await countRecoveryCodes(tx, user.id);
    await recordAct(tx, { viewer, clock }, { action: 'users.recoveryCodeUsed', subject, details: { left } });
  }
  await recordAct(tx, { viewer, clock }, { action: 'users.signedIn', subject });
  return token;
}

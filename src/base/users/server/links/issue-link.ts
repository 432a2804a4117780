import type { Tx } from '../../../../platform/db/server/database.ts';
import { plusMs, type Clock } from '../../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../../platform/runtime/server/ids.ts';
import { invitationDays, resetMinutes } from '../../contract/links.ts';
import { newSessionToken, sessionTokenHash } from '../session-token.ts';
import { insertLink } from '../store/links.ts';
import type { LinkKind } from '../tables.ts';

const lifeMs: Record<LinkKind, number> = {
  invitation: invitationDays * 24 * 3_600_000,
  reset: resetMinutes * 60_000,
};

/** A link as it is made. The token exists in clear here alone: only its hash is kept. */
export interface NewLink {
  id: string;
  kind: LinkKind;
  userId: string;
  token: string;
  expiresAt: string;
}

/** Makes a link that opens once, within its time. */
export async function issueLink(
  tx: Tx,
  ports: { clock: Clock; newId: NewId },
  { kind, userId, createdBy }: { kind: LinkKind; userId: string; createdBy: string | null },
): Promise<NewLink> {
  const token = newSessionToken();
  const now = ports.clock.now();
  const link = { id: ports.newId(), kind, userId, token, expiresAt: plusMs(now, lifeMs[kind]) };
  await insertLink(tx, {
    ...{ id: link.id, kind, user_id: userId, created_at: now, created_by: createdBy },
    token_hash: linkTokenHash(token),
    expires_at: link.expiresAt,
    mailed_at: null,
    used_at: null,
    withdrawn_at: null,
  });
  return link;
}

export const linkTokenHash = (token: string): string => sessionTokenHash(token);

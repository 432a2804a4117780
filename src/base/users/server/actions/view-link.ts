import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { findCompany } from '../../../company/server/public.ts';
import type { LinkView } from '../../contract/links.ts';
import { accessLink } from '../links/access-link.ts';

/** Whose link it is; its holder may choose their password, so nothing of this is new to them. */
export async function viewLink(db: ReadDb, clock: Clock, token: string): Promise<LinkView> {
  const { link, user } = await accessLink(db, token, clock.now());
  const company = await findCompany(db);
  return {
    kind: link.kind,
    firstName: user.first_name,
    lastName: user.last_name,
    login: user.login,
    language: user.language,
    companyName: company?.name ?? '',
    expiresAt: link.expires_at,
  };
}

import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import { theCompany } from '../../../company/server/public.ts';
import { installedExtensionIds } from '../../../extensions/server/public.ts';
import type { Session } from '../../contract/session.ts';
import { pictureOf } from '../person.ts';
import { userById } from '../public.ts';

/** What the shell needs to draw itself for this person. */
export async function describeSession(db: ReadDb, version: string, userId: string): Promise<Session> {
  const [user, company, extensions] = await Promise.all([
    userById(db, userId),
    theCompany(db),
    installedExtensionIds(db),
  ]);
  if (!user) throw notFound();
  return {
    user: {
      id: user.id,
      login: user.login,
      firstName: user.first_name,
      lastName: user.last_name,
      nickname: user.nickname,
      jobTitle: user.job_title,
      email: user.email,
      role: user.role,
      language: user.language,
      theme: user.theme,
      picture: pictureOf(user),
    },
    company: { name: company?.name ?? '' },
    extensions,
    version,
  };
}

import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { createCompany } from '../../../company/server/public.ts';
import { createUser, hashPassword, openSession } from '../../../users/server/public.ts';
import type { SetupRequest } from '../../contract/setup.ts';
import { assertSetupNeeded } from './setup-state.ts';

/**
 * Gives an empty base its company and its first administrator, and signs them in: returns the token of their
 * session. Of two people at once only one wins.
 *
 * @throws AppError `setup.alreadyDone`
 */
export async function setUp(
  ports: Pick<Platform, 'db' | 'clock' | 'newId'>,
  asked: SetupRequest,
  userAgent: string,
): Promise<string> {
  await assertSetupNeeded(ports.db.read);
  const { companyName, password, ...person } = trimmed(asked);
  const passwordHash = await hashPassword(password);
  return ports.db.transaction(async (tx) => {
    const won = await createCompany(tx, { name: companyName }, ports.clock.now());
    if (!won) throw conflict('setup.alreadyDone');
    const userId = await createUser(tx, ports, { ...person, role: 'admin', passwordHash });
    const token = await openSession(tx, ports, { userId, userAgent, replaces: null });
    const viewer = { userId, role: 'admin', sessionId: '', scopes: null };
    await recordAct(tx, { clock: ports.clock, viewer }, { action: 'setup.setupFinished' });
    return token;
  });
}

const trimmed = (asked: SetupRequest): SetupRequest => ({
  ...asked,
  companyName: asked.companyName.trim(),
  firstName: asked.firstName.trim(),
  lastName: asked.lastName.trim(),
});

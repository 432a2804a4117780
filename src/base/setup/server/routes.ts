import { Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { setSessionCookie } from '../../users/server/public.ts';
import { DemonstrationAccounts, SetupRequest, SetupState } from '../contract/setup.ts';
import { setUp } from './actions/set-up.ts';
import { assertSetupNeeded, setupState } from './actions/setup-state.ts';

/** Fills an empty base with the demonstration and tells who may sign in to it. */
export type LoadDemonstration = (platform: Platform) => Promise<DemonstrationAccounts>;

/** All public: there is nobody to sign in yet. Closed for good by the first company. */
export function setupRoutes(http: Http, platform: Platform, loadDemonstration: LoadDemonstration): void {
  const config = { access: 'public' } as const;

  http.get('/', { schema: { response: { 200: SetupState } }, config }, () => setupState(platform.db.read));

  http.post(
    '/',
    { schema: { body: SetupRequest, response: { 204: Nothing } }, config },
    async (request, reply) => {
      const token = await setUp(platform, request.body, request.headers['user-agent'] ?? '');
      setSessionCookie(reply, token, request.protocol === 'https');
      return reply.status(204).send(null);
    },
  );

  http.post('/demonstration', { schema: { response: { 200: DemonstrationAccounts } }, config }, async () => {
    await assertSetupNeeded(platform.db.read);
    return loadDemonstration(platform);
  });
}

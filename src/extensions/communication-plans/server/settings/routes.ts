import { IdParams } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { Plan } from '../../contract/plans.ts';
import { AutomaticInput, Settings, SettingsInput } from '../../contract/settings.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { changeSettings } from './change-settings.ts';
import { sending } from '../route-access.ts';
import { readSettings } from './read-settings.ts';
import { setAutomatic } from './set-automatic.ts';

export function settingsRoutes(http: Http, ports: PlansPorts): void {
  http.get('/settings', { schema: { response: { 200: Settings } } }, (request) => readSettings(request.ctx));
  http.put(
    '/settings',
    {
      config: { access: 'communication-plans.settings.change' },
      schema: { body: SettingsInput, response: { 200: Settings } },
    },
    (request) => changeSettings(request.ctx, request.body),
  );
  http.put(
    '/plans/:id/automatic',
    // What is set here sends as much as whoever presses the button.
    { config: sending, schema: { params: IdParams, body: AutomaticInput, response: { 200: Plan } } },
    (request) => setAutomatic(request.ctx, ports, request.params.id, request.body),
  );
}

import type { Http } from '../../../platform/http/server/http.ts';
import { JokerRow, Jokers, KeptRow } from '../contract/jokers.ts';
import { changeDefaults } from './actions/change-defaults.ts';
import { changeOwnRow } from './actions/change-own-row.ts';
import { showJokers } from './actions/show-jokers.ts';

export function jokersRoutes(http: Http): void {
  const config = { access: 'jokers.defaults.change' } as const;
  const schema = { body: JokerRow, response: { 200: KeptRow } };

  http.get('/', { schema: { response: { 200: Jokers } } }, (request) => showJokers(request.ctx));
  http.put('/', { schema }, (request) => changeOwnRow(request.ctx, request.body));
  http.put('/defaults', { config, schema }, (request) => changeDefaults(request.ctx, request.body));
}

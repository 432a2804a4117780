import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ClosedDays, DaySpan } from '../contract/closed-days.ts';
import { Arrangement, Desktop } from '../contract/desktop.ts';
import { OpenedContacts } from '../contract/opened-contacts.ts';
import { arrangeDesktop } from './actions/arrange-desktop.ts';
import { listClosedDays } from './actions/list-closed-days.ts';
import { listOpenedContacts } from './actions/list-opened-contacts.ts';
import { rememberOpenedContact } from './actions/remember-opened-contact.ts';
import { showDesktop } from './actions/show-desktop.ts';

export function desktopRoutes(http: Http): void {
  http.get('/', { schema: { response: { 200: Desktop } } }, (request) => showDesktop(request.ctx));
  http.put('/', { schema: { body: Arrangement, response: { 200: Desktop } } }, (request) =>
    arrangeDesktop(request.ctx, request.body),
  );
  http.get('/opened-contacts', { schema: { response: { 200: OpenedContacts } } }, (request) =>
    listOpenedContacts(request.ctx),
  );
  http.put(
    '/opened-contacts/:id',
    { schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await rememberOpenedContact(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  http.get('/closed-days', { schema: { querystring: DaySpan, response: { 200: ClosedDays } } }, (request) =>
    listClosedDays(request.ctx, request.query),
  );
}

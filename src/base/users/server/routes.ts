import { Type } from 'typebox';
import type { Http } from '../../../platform/http/server/http.ts';
import { Person, Presence } from '../contract/people.ts';
import type { PresenceBoard } from './presence.ts';
import { listPeople } from './public.ts';

export function usersRoutes(http: Http, presence: PresenceBoard): void {
  http.get('/people', { schema: { response: { 200: Type.Array(Person) } } }, (request) =>
    listPeople(request.ctx.db.read),
  );

  http.get('/presence', { schema: { response: { 200: Presence } } }, () => presence.present());
}

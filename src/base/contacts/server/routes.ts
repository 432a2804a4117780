import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { Contact, ContactList, ContactListQuery } from '../contract/contacts.ts';
import { accessContact } from './access-contact.ts';
import { listContacts } from './actions/list-contacts.ts';

export function contactsRoutes(http: Http): void {
  http.get('/', { schema: { querystring: ContactListQuery, response: { 200: ContactList } } }, (request) =>
    listContacts(request.ctx, request.query),
  );
  http.get('/:id', { schema: { params: IdParams, response: { 200: Contact } } }, (request) =>
    accessContact(request.ctx, request.params.id),
  );
}

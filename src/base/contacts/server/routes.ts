import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ContactChanges, NewContact } from '../contract/contact-input.ts';
import { Contact } from '../contract/contacts.ts';
import { DuplicateList, DuplicateQuery } from '../contract/duplicates.ts';
import { MergeChoice, MergeParams, MergePreview } from '../contract/merge.ts';
import { accessContact } from './access-contact.ts';
import { archiveContact, unarchiveContact } from './actions/archive-contact.ts';
import { changeContact } from './actions/change-contact.ts';
import { createContact } from './actions/create-contact.ts';
import { findDuplicates } from './actions/find-duplicates.ts';
import { fieldRoutes } from './field-routes.ts';
import type { ContactPorts } from './holders.ts';
import { mergeContacts } from './merge/merge-contacts.ts';
import { previewMerge } from './merge/preview-merge.ts';

/** One contact: read, written, merged with another. */
export function contactsRoutes(http: Http, ports: ContactPorts): void {
  const response = { 200: Contact };
  http.get('/:id', { schema: { params: IdParams, response } }, (request) =>
    accessContact(request.ctx, request.params.id),
  );
  http.post('/', { schema: { body: NewContact, response } }, (request) =>
    createContact(request.ctx, request.body),
  );
  http.patch('/:id', { schema: { params: IdParams, body: ContactChanges, response } }, (request) =>
    changeContact(request.ctx, request.params.id, request.body),
  );
  http.post('/:id/archive', { schema: { params: IdParams, response } }, (request) =>
    archiveContact(request.ctx, request.params.id),
  );
  http.post('/:id/unarchive', { schema: { params: IdParams, response } }, (request) =>
    unarchiveContact(request.ctx, request.params.id),
  );
  http.get(
    '/duplicates',
    { schema: { querystring: DuplicateQuery, response: { 200: DuplicateList } } },
    (request) => findDuplicates(request.ctx, request.query),
  );
  mergeRoutes(http, ports);
  fieldRoutes(http);
}

function mergeRoutes(http: Http, ports: ContactPorts): void {
  const config = { access: 'contacts.contacts.merge' } as const;
  http.get(
    '/:id/merge/:otherId',
    { config, schema: { params: MergeParams, response: { 200: MergePreview } } },
    (request) => previewMerge(request.ctx, ports, request.params.id, request.params.otherId),
  );
  http.post(
    '/:id/merge',
    { config, schema: { params: IdParams, body: MergeChoice, response: { 200: Contact } } },
    (request) => mergeContacts(request.ctx, ports, request.params.id, request.body),
  );
}

import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { closed, IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ActsAbout, ActsAboutQuery } from '../../audit/contract/act-list.ts';
import {
  ContactExportInput,
  ContactFilterChoices,
  ContactList,
  ContactListQuery,
} from '../contract/contact-list.ts';
import { ErasedFile, ErasureForecast, ErasureInput } from '../contract/erasure.ts';
import { Retention } from '../contract/retention.ts';
import { NewSavedView, SavedView, SavedViewChange, SavedViewList } from '../contract/saved-views.ts';
import { changeRetention } from './actions/change-retention.ts';
import { listContactActs } from './actions/list-contact-acts.ts';
import { listContacts } from './actions/list-contacts.ts';
import { documentRoutes } from './documents/routes.ts';
import { eraseContact } from './erasure/erase-contact.ts';
import { foreseeErasure } from './erasure/foresee-erasure.ts';
import { readErasedFile } from './erasure/read-erased-file.ts';
import { exportContacts } from './export/export-contacts.ts';
import { exportDossier } from './export/export-dossier.ts';
import type { ContactPorts } from './holders.ts';
import { listFilterChoices } from './list/list-filter-choices.ts';
import { changeView, deleteView, listSavedViews, saveView } from './list/saved-views.ts';
import { readRetention } from './retention.ts';

const Bytes = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });
const DossierQuery = closed({ language: Type.Enum(['fr', 'en']) });

const mayErase = { access: 'contacts.contacts.erase' } as const;
const mayExport = { access: 'contacts.contacts.export' } as const;

/** The list of contacts, what can be read of one beside its record, and what takes a person's data out or away. */
export function readingRoutes(http: Http, ports: ContactPorts): void {
  listRoutes(http);
  viewRoutes(http);
  documentRoutes(http, ports);
  http.get(
    '/:id/acts',
    { schema: { params: IdParams, querystring: ActsAboutQuery, response: { 200: ActsAbout } } },
    (request) => listContactActs(request.ctx, request.params.id, request.query.offset),
  );
  dossierRoutes(http, ports);
  erasureRoutes(http, ports);
}

function listRoutes(http: Http): void {
  http.get('/', { schema: { querystring: ContactListQuery, response: { 200: ContactList } } }, (request) =>
    listContacts(request.ctx, request.query),
  );
  http.get('/filters', { schema: { response: { 200: ContactFilterChoices } } }, (request) =>
    listFilterChoices(request.ctx),
  );
  http.post(
    '/export',
    { config: mayExport, schema: { body: ContactExportInput, response: { 200: Bytes } } },
    async (request, reply) => {
      const { name, lines } = await exportContacts(request.ctx, request.body);
      reply.headers(leaving(name));
      return reply.type('text/csv; charset=utf-8').send(Readable.from(lines));
    },
  );
}

function viewRoutes(http: Http): void {
  http.get('/views', { schema: { response: { 200: SavedViewList } } }, (request) =>
    listSavedViews(request.ctx),
  );
  http.post('/views', { schema: { body: NewSavedView, response: { 200: SavedView } } }, (request) =>
    saveView(request.ctx, request.body),
  );
  http.put(
    '/views/:id',
    { schema: { params: IdParams, body: SavedViewChange, response: { 200: SavedView } } },
    (request) => changeView(request.ctx, request.params.id, request.body),
  );
  http.delete(
    '/views/:id',
    { schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await deleteView(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
}

function dossierRoutes(http: Http, ports: ContactPorts): void {
  http.get(
    '/:id/dossier',
    {
      config: mayExport,
      schema: { params: IdParams, querystring: DossierQuery, response: { 200: Bytes } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { name, size, bytes } = await exportDossier(request.ctx, ports, id, request.query.language);
      reply.headers({ ...leaving(name), 'content-length': size });
      return reply.type('application/zip').send(bytes);
    },
  );
}

function erasureRoutes(http: Http, ports: ContactPorts): void {
  const params = IdParams;
  const config = mayErase;
  http.get('/:id/erasure', { config, schema: { params, response: { 200: ErasureForecast } } }, (request) =>
    foreseeErasure(request.ctx, ports, request.params.id),
  );
  http.post(
    '/:id/erasure',
    { config, schema: { params, body: ErasureInput, response: { 204: Nothing } } },
    async (request, reply) => {
      await eraseContact(request.ctx, ports, request.params.id, request.body);
      return reply.status(204).send(null);
    },
  );
  http.get('/:id/erased', { config, schema: { params, response: { 200: ErasedFile } } }, (request) =>
    readErasedFile(request.ctx, ports, request.params.id),
  );
  http.get('/retention', { config, schema: { response: { 200: Retention } } }, (request) =>
    readRetention(request.ctx.db.read),
  );
  http.put('/retention', { config, schema: { body: Retention, response: { 200: Retention } } }, (request) =>
    changeRetention(request.ctx, request.body),
  );
}

const leaving = (name: string) => ({
  'content-disposition': attachmentDisposition(name),
});

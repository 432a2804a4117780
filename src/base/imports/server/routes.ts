import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import { acceptUploads } from '../../../platform/http/server/accept-uploads.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { readUpload } from '../../../platform/http/server/read-upload.ts';
import {
  FaultList,
  ImportDetail,
  ImportList,
  KeptList,
  Mapping,
  NewImportQuery,
  PageQuery,
  Reading,
} from '../contract/imports.ts';
import { mostBytes as maxBytes } from '../contract/limits.ts';
import { changeMapping, changeReading } from './actions/change-settings.ts';
import { createImport } from './actions/create-import.ts';
import { listFaults, listImports, listKept, readImport } from './actions/list-imports.ts';
import { forgetImport, stopImport, workOnImport } from './actions/work-on-import.ts';
import type { ImportPorts } from './ports.ts';

const config = { access: 'imports.imports.manage' } as const;
const params = IdParams;
const detail = { 200: ImportDetail };

export function importsRoutes(http: Http, ports: ImportPorts): void {
  readingRoutes(http);
  settingRoutes(http, ports);
  workRoutes(http, ports);
}

function readingRoutes(http: Http): void {
  http.get(
    '/',
    { config, schema: { querystring: PageQuery, response: { 200: ImportList } } },
    ({ ctx, query }) => listImports(ctx, query),
  );
  http.get('/:id', { config, schema: { params, response: detail } }, (request) =>
    readImport(request.ctx, request.params.id),
  );
  http.get(
    '/:id/faults',
    { config, schema: { params, querystring: PageQuery, response: { 200: FaultList } } },
    (request) => listFaults(request.ctx, request.params.id, request.query),
  );
  http.get(
    '/:id/kept',
    { config, schema: { params, querystring: PageQuery, response: { 200: KeptList } } },
    (request) => listKept(request.ctx, request.params.id, request.query),
  );
}

function settingRoutes(http: Http, { files }: ImportPorts): void {
  acceptUploads(http, (uploads) => {
    const schema = { querystring: NewImportQuery, response: detail };
    uploads.post('/', { config, schema }, async (request) => {
      const { kind } = request.query;
      return createImport(request.ctx, files, kind, await readUpload(request, { maxBytes }));
    });
  });
  http.put('/:id/reading', { config, schema: { params, body: Reading, response: detail } }, (request) =>
    changeReading(request.ctx, files, request.params.id, request.body),
  );
  http.put('/:id/mapping', { config, schema: { params, body: Mapping, response: detail } }, (request) =>
    changeMapping(request.ctx, request.params.id, request.body),
  );
  http.delete('/:id', { config, schema: { params, response: { 204: Nothing } } }, async (request, reply) => {
    await forgetImport(request.ctx, request.params.id);
    return reply.status(204).send(null);
  });
}

function workRoutes(http: Http, ports: ImportPorts): void {
  for (const what of ['check', 'run', 'undo'] as const) {
    http.post(`/:id/${what}`, { config, schema: { params, response: detail } }, (request) =>
      workOnImport(request.ctx, ports, request.params.id, what),
    );
  }
  http.post('/:id/stop', { config, schema: { params, response: detail } }, (request) =>
    stopImport(request.ctx, ports, request.params.id),
  );
}

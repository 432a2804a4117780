import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { closed, Nothing } from '../../../platform/http/contract/schemas.ts';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  BackupName,
  BackupRun,
  BackupsConcern,
  BackupSettings,
  BackupsState,
  Verification,
} from '../contract/backups.ts';
import { Check } from '../contract/checks.ts';
import { checkBackup } from './actions/check-backup.ts';
import { downloadBackup } from './actions/download-backup.ts';
import { readConcern, readState } from './actions/read-state.ts';
import { removeBackup } from './actions/remove-backup.ts';
import { saveSettings } from './actions/save-settings.ts';
import { startBackup } from './actions/start-backup.ts';
import { checkBase } from './checks/check-base.ts';
import type { BackupPorts } from './ports.ts';

// A backup is the whole base with its key: a token, which may be written down somewhere, never comes near it.
const config = { access: 'backups.backups.manage', sessionOnly: true } as const;
const Zip = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });
const params = closed({ name: BackupName });

export function backupsRoutes(http: Http, ports: BackupPorts): void {
  http.get('/', { config, schema: { response: { 200: BackupsState } } }, (request) =>
    readState(request.ctx, ports),
  );
  http.get('/concern', { config, schema: { response: { 200: BackupsConcern } } }, (request) =>
    readConcern(request.ctx),
  );
  http.post('/', { config, schema: { response: { 200: BackupRun } } }, (request) =>
    startBackup(request.ctx, ports),
  );
  http.put(
    '/settings',
    { config, schema: { body: BackupSettings, response: { 200: BackupSettings } } },
    (request) => saveSettings(request.ctx, request.body),
  );
  http.get('/checks', { config, schema: { response: { 200: Type.Array(Check) } } }, () =>
    checkBase(ports.parts, ports.db, 'light'),
  );
  addOneBackup(http, ports);
}

function addOneBackup(http: Http, ports: BackupPorts): void {
  http.post('/:name/verify', { config, schema: { params, response: { 200: Verification } } }, (request) =>
    checkBackup(ports, request.params.name),
  );
  http.get(
    '/:name/download',
    {
      config,
      schema: { params, response: { 200: Zip } },
    },
    async (request, reply) => {
      const { name } = request.params;
      const zip = await downloadBackup(request.ctx, ports, name);
      reply.header('content-disposition', attachmentDisposition(`${name}.zip`));
      return reply.type('application/zip').send(zip);
    },
  );
  http.delete(
    '/:name',
    { config, schema: { params, response: { 204: Nothing } } },
    async (request, reply) => {
      await removeBackup(request.ctx, ports, request.params.name);
      return reply.status(204).send(null);
    },
  );
}

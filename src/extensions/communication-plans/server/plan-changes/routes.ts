import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { IdParams } from '../../../../platform/http/contract/schemas.ts';
import { attachmentDisposition } from '../../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import {
  MoveInput,
  RecountInput,
  Recounted,
  Recounts,
  ReplaceInput,
  ResumeInput,
  Resumption,
} from '../../contract/plan-changes.ts';
import { PlanExportQuery } from '../../contract/plan-list.ts';
import { Plan } from '../../contract/plans.ts';
import { exportPlans } from '../actions/export-plans.ts';
import { listRecounts } from '../actions/list-recounts.ts';
import { moveMessage } from '../actions/move-message.ts';
import { readResumption } from '../actions/read-resumption.ts';
import { recountPlans } from '../actions/recount-plans.ts';
import { replacePlan } from '../actions/replace-plan.ts';
import { resumePlan } from '../actions/resume-plan.ts';
import { orderTurnRoutes } from '../order-turns/routes.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { managingPlans } from '../route-access.ts';

const Table = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });
const params = IdParams;

/** What moves the dates of plans that exist, and the list of plans as a file. */
export function planChangeRoutes(http: Http, ports: PlansPorts): void {
  const response = { 200: Plan };
  orderTurnRoutes(http, ports);

  http.get('/plans/:id/resumption', { schema: { params, response: { 200: Resumption } } }, (request) =>
    readResumption(request.ctx, ports, request.params.id),
  );
  http.post(
    '/plans/:id/resume',
    { config: managingPlans, schema: { params, body: ResumeInput, response } },
    (request) => resumePlan(request.ctx, ports, request.params.id, request.body),
  );
  http.post(
    '/plans/:id/replace',
    { config: managingPlans, schema: { params, body: ReplaceInput, response } },
    (request) => replacePlan(request.ctx, ports, request.params.id, request.body),
  );
  http.post(
    '/messages/:id/move',
    { config: managingPlans, schema: { params, body: MoveInput, response } },
    (request) => moveMessage(request.ctx, ports, request.params.id, request.body),
  );
  http.get('/recounts', { schema: { response: { 200: Recounts } } }, (request) =>
    listRecounts(request.ctx, ports),
  );
  http.post(
    '/recounts',
    { config: managingPlans, schema: { body: RecountInput, response: { 200: Recounted } } },
    (request) => recountPlans(request.ctx, ports, request.body),
  );
  http.get(
    '/plans/export',
    { schema: { querystring: PlanExportQuery, response: { 200: Table } } },
    async (request, reply) => {
      const { name, lines } = await exportPlans(request.ctx, ports, request.query);
      reply.header('content-disposition', attachmentDisposition(name));
      return reply.type('text/csv; charset=utf-8').send(Readable.from(lines));
    },
  );
}

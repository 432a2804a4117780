import { IdParams } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { EndPlansInput, RedateInput, Redating, RedatingQuery } from '../../contract/order-turns.ts';
import { Recounted } from '../../contract/plan-changes.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { managingPlans } from '../route-access.ts';
import { endPlansOfOrder } from './end-plans.ts';
import { listRedatings, redatePlans } from './redate-plans.ts';

const params = IdParams;

/** What becomes of plans when their order has other dates, is delivered or is cancelled. */
export function orderTurnRoutes(http: Http, ports: PlansPorts): void {
  http.get(
    '/orders/:id/redating',
    { schema: { params, querystring: RedatingQuery, response: { 200: Redating } } },
    (request) => listRedatings(request.ctx, ports, request.params.id, request.query),
  );
  http.post(
    '/orders/:id/redating',
    { config: managingPlans, schema: { params, body: RedateInput, response: { 200: Recounted } } },
    (request) => redatePlans(request.ctx, ports, request.params.id, request.body),
  );
  http.post(
    '/orders/:id/ending',
    { config: managingPlans, schema: { params, body: EndPlansInput, response: { 200: Recounted } } },
    (request) => endPlansOfOrder(request.ctx, request.params.id, request.body),
  );
}

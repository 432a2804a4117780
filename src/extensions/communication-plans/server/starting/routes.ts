import type { Http } from '../../../../platform/http/server/http.ts';
import { IdempotencyHeaders, StartedPlan, StartInput } from '../../contract/starting.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { startForOrder } from './start-for-order.ts';
import { managingPlans } from '../route-access.ts';

/** What other programs start plans by. */
export function startingRoutes(http: Http, ports: PlansPorts): void {
  const summary = 'Start a plan for an order, once for each Idempotency-Key';
  const schema = {
    ...{ summary, headers: IdempotencyHeaders, body: StartInput },
    response: { 200: StartedPlan },
  };
  http.post('/start', { config: managingPlans, schema }, ({ ctx, headers, body }) =>
    startForOrder(ctx, ports, headers['idempotency-key'], body),
  );
}

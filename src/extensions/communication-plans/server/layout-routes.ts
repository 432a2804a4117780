import type { Http } from '../../../platform/http/server/http.ts';
import { Composition, CompositionInput, Layout, LayoutInput } from '../contract/layout.ts';
import { previewComposition } from './actions/preview-composition.ts';
import { readLayout } from './actions/read-layout.ts';
import { resetLayout } from './actions/reset-layout.ts';
import { updateLayout } from './actions/update-layout.ts';
import type { PlansPorts } from './plans-ports.ts';
import { managingTemplates } from './route-access.ts';

/** The company's letterhead, and what a text looks like in it. */
export function layoutRoutes(http: Http, ports: PlansPorts): void {
  const response = { 200: Layout };

  http.get('/layout', { schema: { response } }, (request) => readLayout(request.ctx));
  http.put('/layout', { config: managingTemplates, schema: { body: LayoutInput, response } }, (request) =>
    updateLayout(request.ctx, request.body),
  );
  http.delete('/layout', { config: managingTemplates, schema: { response } }, (request) =>
    resetLayout(request.ctx),
  );
  http.post(
    '/compositions',
    { schema: { body: CompositionInput, response: { 200: Composition } } },
    (request) => previewComposition(request.ctx, ports, request.body),
  );
}

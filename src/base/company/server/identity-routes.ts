import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  CompanyIdentity,
  StoreArchived,
  StoreChange,
  StoreInput,
  StoreOrder,
} from '../contract/company-input.ts';
import { Company } from '../contract/company.ts';
import { changeIdentity } from './actions/change-identity.ts';
import { archiveStore, changeStore, createStore, orderStores } from './actions/write-store.ts';

const response = { 200: Company };
const params = IdParams;

/** Who the company is, and its stores. */
export function identityRoutes(http: Http): void {
  http.put(
    '/identity',
    { config: { access: 'company.company.change' }, schema: { body: CompanyIdentity, response } },
    (request) => changeIdentity(request.ctx, request.body),
  );
  const config = { access: 'company.stores.change' } as const;
  http.post('/stores', { config, schema: { body: StoreInput, response } }, (request) =>
    createStore(request.ctx, request.body),
  );
  http.put('/stores/order', { config, schema: { body: StoreOrder, response } }, (request) =>
    orderStores(request.ctx, request.body),
  );
  http.put('/stores/:id', { config, schema: { params, body: StoreChange, response } }, (request) =>
    changeStore(request.ctx, request.params.id, request.body),
  );
  http.put('/stores/:id/archived', { config, schema: { params, body: StoreArchived, response } }, (request) =>
    archiveStore(request.ctx, request.params.id, request.body),
  );
}

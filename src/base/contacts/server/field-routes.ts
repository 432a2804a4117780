import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  CategoryInput,
  ContactFields,
  CustomFieldChanges,
  NewCustomField,
  OrderOfIds,
} from '../contract/custom-fields.ts';
import * as categories from './fields/categories.ts';
import * as fields from './fields/custom-fields.ts';
import { readContactFields } from './read-fields.ts';

const config = { access: 'contacts.fields.manage' } as const;
const response = { 200: ContactFields };

/** The company's own fields and the categories: everybody reads them, some manage them. */
export function fieldRoutes(http: Http): void {
  http.get('/fields', { schema: { response } }, (request) => readContactFields(request.ctx.db.read));
  http.post('/fields', { config, schema: { body: NewCustomField, response } }, (request) =>
    fields.createField(request.ctx, request.body),
  );
  http.put('/fields/order', { config, schema: { body: OrderOfIds, response } }, (request) =>
    fields.orderFields(request.ctx, request.body.ids),
  );
  http.patch(
    '/fields/:id',
    { config, schema: { params: IdParams, body: CustomFieldChanges, response } },
    (request) => fields.changeField(request.ctx, request.params.id, request.body),
  );
  http.post('/fields/:id/archive', { config, schema: { params: IdParams, response } }, (request) =>
    fields.archiveField(request.ctx, request.params.id),
  );
  http.post('/fields/:id/unarchive', { config, schema: { params: IdParams, response } }, (request) =>
    fields.unarchiveField(request.ctx, request.params.id),
  );
  categoryRoutes(http);
}

function categoryRoutes(http: Http): void {
  http.post('/categories', { config, schema: { body: CategoryInput, response } }, (request) =>
    categories.createCategory(request.ctx, request.body),
  );
  http.put('/categories/order', { config, schema: { body: OrderOfIds, response } }, (request) =>
    categories.orderCategories(request.ctx, request.body.ids),
  );
  http.put(
    '/categories/:id',
    { config, schema: { params: IdParams, body: CategoryInput, response } },
    (request) => categories.changeCategory(request.ctx, request.params.id, request.body),
  );
  http.post('/categories/:id/archive', { config, schema: { params: IdParams, response } }, (request) =>
    categories.archiveCategory(request.ctx, request.params.id),
  );
  http.post('/categories/:id/unarchive', { config, schema: { params: IdParams, response } }, (request) =>
    categories.unarchiveCategory(request.ctx, request.params.id),
  );
}

import type { Http } from '../../../platform/http/server/http.ts';
import { Company } from '../contract/company.ts';
import { theCompany } from './public.ts';

export function companyRoutes(http: Http): void {
  http.get('/', { schema: { response: { 200: Company } } }, (request) => theCompany(request.ctx.db.read));
}

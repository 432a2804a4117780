import type { Http } from '../../../platform/http/server/http.ts';
import { CalendarChange, Company } from '../contract/company.ts';
import { changeCalendar } from './actions/change-calendar.ts';
import { theCompany } from './public.ts';

export function companyRoutes(http: Http): void {
  http.get('/', { schema: { response: { 200: Company } } }, (request) => theCompany(request.ctx.db.read));
  http.put(
    '/calendar',
    {
      config: { access: 'company.company.change' },
      schema: { body: CalendarChange, response: { 200: Company } },
    },
    (request) => changeCalendar(request.ctx, request.body),
  );
}

import { theCompany } from '../../company/server/public.ts';
import type { Context } from '../../../platform/http/server/context.ts';

export interface CompanyDay {
  today: string;
  timezone: string;
}

/** The civil date where the company is. */
export async function companyToday(ctx: Pick<Context, 'db' | 'clock'>): Promise<CompanyDay> {
  const { timezone } = await theCompany(ctx.db.read);
  const today = Temporal.Instant.from(ctx.clock.now()).toZonedDateTimeISO(timezone).toPlainDate().toString();
  return { today, timezone };
}

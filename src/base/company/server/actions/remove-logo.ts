import type { Context } from '../../../../platform/http/server/context.ts';
import type { Company } from '../../contract/company.ts';
import { theCompany } from '../public.ts';
import { updateCompany } from '../store/companies.ts';

/** Letters begin with their salutation again. */
export async function removeLogo(ctx: Context): Promise<Company> {
  await ctx.db.transaction((tx) => updateCompany(tx, { logo_hash: null, logo_type: null }));
  return theCompany(ctx.db.read);
}

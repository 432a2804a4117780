import type { Context } from '../../../../platform/http/server/context.ts';
import type { Company } from '../../contract/company.ts';
import { writeCompany } from '../write-company.ts';

/** Letters begin with their salutation again. */
export async function removeLogo(ctx: Context): Promise<Company> {
  return writeCompany(ctx, { change: { logo_hash: null, logo_type: null }, act: 'logoRemoved' });
}

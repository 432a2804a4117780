import type { Context } from '../../../../platform/http/server/context.ts';
import type { CompanyIdentity } from '../../contract/company-input.ts';
import type { Company } from '../../contract/company.ts';
import { checkIdentity } from '../check-identity.ts';
import { writeCompany } from '../write-company.ts';

/** Who the company is, where it is and how it is reached. @throws what `CompanyIdentity` tells */
export async function changeIdentity(ctx: Context, input: CompanyIdentity): Promise<Company> {
  const identity = checkIdentity(input);
  return writeCompany(ctx, {
    change: {
      name: identity.name,
      legal_form: identity.legalForm,
      share_capital_cents: identity.shareCapitalCents,
      siren: identity.siren,
      siret: identity.siret,
      vat_number: identity.vatNumber,
      rcs_city: identity.rcsCity,
      ape_code: identity.apeCode,
      address1: identity.address1,
      address2: identity.address2,
      postal_code: identity.postalCode,
      city: identity.city,
      phone: identity.phone,
      email: identity.email,
      website: identity.website,
    },
    version: input.version,
    act: 'identityChanged',
  });
}

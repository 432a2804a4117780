import { readCents, typedCents } from '../contract/capital-typed.ts';
import type { CompanyIdentity } from '../contract/company-input.ts';
import type { Company } from '../contract/company.ts';

export const identityFields = [
  'name',
  'legalForm',
  'shareCapital',
  'siren',
  'siret',
  'vatNumber',
  'rcsCity',
  'apeCode',
  'address1',
  'address2',
  'postalCode',
  'city',
  'phone',
  'email',
  'website',
] as const;
export type IdentityField = (typeof identityFields)[number];

/** The identity while somebody writes it. */
export type IdentityValues = Record<IdentityField, string>;

export const identityValues = (company: Company): IdentityValues => ({
  name: company.name,
  legalForm: company.legalForm ?? '',
  shareCapital: company.shareCapitalCents === null ? '' : typedCents(company.shareCapitalCents),
  siren: company.siren ?? '',
  siret: company.siret ?? '',
  vatNumber: company.vatNumber ?? '',
  rcsCity: company.rcsCity ?? '',
  apeCode: company.apeCode ?? '',
  address1: company.address1 ?? '',
  address2: company.address2 ?? '',
  postalCode: company.postalCode ?? '',
  city: company.city ?? '',
  phone: company.phone ?? '',
  email: company.email ?? '',
  website: company.website ?? '',
});

/** Mine, but for what was chosen of theirs. */
export const withTaken = (
  mine: IdentityValues,
  theirs: IdentityValues,
  taken: ReadonlySet<IdentityField>,
): IdentityValues => ({
  ...mine,
  ...Object.fromEntries([...taken].map((field) => [field, theirs[field]])),
});

/** What the server is given; null when the capital cannot be read. */
export function identityOf(values: IdentityValues, version: number): CompanyIdentity | null {
  const { name, shareCapital, ...others } = values;
  const shareCapitalCents = shareCapital.trim() === '' ? null : readCents(shareCapital);
  if (shareCapital.trim() !== '' && shareCapitalCents === null) return null;
  const known = Object.fromEntries(
    Object.entries(others).map(([field, text]) => [field, text.trim() === '' ? null : text]),
  );
  return {
    ...(known as Omit<CompanyIdentity, 'version' | 'name' | 'shareCapitalCents'>),
    name,
    shareCapitalCents,
    version,
  };
}

/** What a column of a file of contacts may become. `custom:<id>` stands for one of the company's own fields. */
export const contactTargets = [
  'externalId',
  'group',
  'civility',
  'firstName',
  'lastName',
  'companyName',
  'jobTitle',
  'sector',
  'siren',
  'vatNumber',
  'apeCode',
  'email',
  'otherEmail',
  'mobile',
  'phone',
  'otherPhone',
  'address1',
  'address2',
  'postalCode',
  'city',
  'country',
  'proAddress1',
  'proAddress2',
  'proPostalCode',
  'proCity',
  'proCountry',
  'marketingConsentAt',
  'marketingConsentSource',
  'marketingOpposedAt',
  'notes',
  'categories',
] as const;

/** What a column of a file of orders may become. */
export const orderTargets = [
  'externalId',
  'number',
  'contactExternalId',
  'contactEmail',
  'contactName',
  'orderedOn',
  'designation',
  'amount',
  'lead',
  'leadUnit',
  'expectedOn',
  'store',
  'productFamily',
] as const;

/** Several columns may become these. */
export const repeatedTargets: ReadonlySet<string> = new Set(['otherEmail', 'otherPhone', 'categories']);

export type ImportKind = 'contacts' | 'orders';

export const targetsOf = (kind: ImportKind): readonly string[] =>
  kind === 'contacts' ? contactTargets : orderTargets;

/** `custom:<id>` → id. */
export const customFieldOf = (target: string): string | null =>
  target.startsWith('custom:') ? target.slice('custom:'.length) : null;

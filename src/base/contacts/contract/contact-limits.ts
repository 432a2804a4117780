/** Most characters of each one-line field. */
export const lineLimits = {
  civilityLong: 80,
  civilityLetter: 80,
  civilityShort: 40,
  firstName: 120,
  lastName: 120,
  companyName: 200,
  jobTitle: 120,
  sector: 120,
  siren: 20,
  vatNumber: 20,
  apeCode: 10,
  email: 254,
  mobile: 30,
  phone: 30,
  address1: 200,
  address2: 200,
  postalCode: 20,
  city: 120,
  country: 80,
  proAddress1: 200,
  proAddress2: 200,
  proPostalCode: 20,
  proCity: 120,
  proCountry: 80,
  marketingConsentSource: 200,
} as const;

export type LineField = keyof typeof lineLimits;

export const longestNotes = 10_000;
export const longestLabel = 40;
export const longestCustomText = 500;
/** Addresses, or numbers, beside the main ones. */
export const mostOthers = 10;

import type { Company } from './company.ts';
import { spacedSiren } from './identifiers.ts';

/** What the mentions of letters and mails are made of. */
export type MentionedCompany = Pick<
  Company,
  | 'name'
  | 'legalForm'
  | 'shareCapitalCents'
  | 'siren'
  | 'vatNumber'
  | 'rcsCity'
  | 'address1'
  | 'address2'
  | 'postalCode'
  | 'city'
>;

/**
 * The mentions that French letters and mails carry (Code de commerce R123-237, R123-238), in French as they are law
 * there: « Vitrabelle, SARL au capital de 20 000 € – RCS Clermont-Ferrand 123 456 782 – Siège social : … – TVA … ».
 */
export function legalMentions(company: MentionedCompany): string {
  return [naming(company), registration(company), seat(company), vat(company)].filter(Boolean).join(' – ');
}

/** The fields without which the mentions are not what the law asks for. */
export function missingMentions(company: MentionedCompany): (keyof MentionedCompany)[] {
  const asked = ['legalForm', 'siren', 'rcsCity', 'address1', 'postalCode', 'city'] as const;
  const missing: (keyof MentionedCompany)[] = asked.filter((field) => !company[field]);
  return company.shareCapitalCents === null && !hasNoCapital(company.legalForm)
    ? [...missing, 'shareCapitalCents']
    : missing;
}

/** A person in business alone, and an association, have no capital. */
const hasNoCapital = (form: string | null): boolean =>
  /^(ei|eirl|entreprise individuelle|auto-?entrepreneur|micro-?entreprise|association)\b/i.test(form ?? '');

function naming({ name, legalForm, shareCapitalCents }: MentionedCompany): string {
  const capital = shareCapitalCents === null ? '' : `au capital de ${euros(shareCapitalCents)}`;
  const form = [legalForm, capital].filter(Boolean).join(' ');
  return [name, form].filter(Boolean).join(', ');
}

function registration({ siren, rcsCity }: MentionedCompany): string {
  if (!siren) return '';
  return rcsCity ? `RCS ${rcsCity} ${spacedSiren(siren)}` : `SIREN ${spacedSiren(siren)}`;
}

function seat({ address1, address2, postalCode, city }: MentionedCompany): string {
  const place = [address1, address2, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return place && `Siège social\u00A0: ${place}`;
}

const vat = ({ vatNumber }: MentionedCompany): string => (vatNumber ? `TVA ${vatNumber}` : '');

/** « 20 000 € », « 7 622,45 € » */
function euros(cents: number): string {
  const [whole = '', rest = ''] = (cents / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0');
  return `${grouped}${rest === '00' ? '' : `,${rest}`}\u00A0€`;
}

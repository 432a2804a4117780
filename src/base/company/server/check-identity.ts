import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { CompanyIdentity } from '../contract/company-input.ts';
import { figuresOf, isSiren, isSiret, vatNumberOf } from '../contract/identifiers.ts';

type Identity = Omit<CompanyIdentity, 'version'>;

/** The identity as it may be kept: lines cleaned, numbers without their spaces. @throws AppError on its field */
export function checkIdentity({ version: _, ...input }: CompanyIdentity): Identity {
  const name = cleanLine(input.name);
  if (name === '') throw invalid('company.nameMissing', '/name');
  const siren = checkSiren(input.siren);
  return {
    ...input,
    name,
    legalForm: line(input.legalForm),
    siren,
    siret: checkSiret(input.siret, siren),
    vatNumber: checkVat(input.vatNumber, siren),
    rcsCity: line(input.rcsCity),
    apeCode: checkApe(input.apeCode),
    address1: line(input.address1),
    address2: line(input.address2),
    postalCode: checkPostalCode(input.postalCode),
    city: line(input.city),
    phone: line(input.phone),
    email: checkEmail(input.email),
    website: checkWebsite(input.website),
  };
}

const line = (typed: string | null): string | null => cleanLine(typed ?? '') || null;
const figures = (typed: string | null): string | null => figuresOf(cleanLine(typed ?? '')) || null;

function checkSiren(typed: string | null): string | null {
  const siren = figures(typed);
  if (siren !== null && !isSiren(siren)) throw invalid('company.sirenWrong', '/siren');
  return siren;
}

function checkSiret(typed: string | null, siren: string | null): string | null {
  const siret = figures(typed);
  if (siret === null) return null;
  if (!isSiret(siret)) throw invalid('company.siretWrong', '/siret');
  if (siren !== null && !siret.startsWith(siren)) throw invalid('company.siretOfAnother', '/siret');
  return siret;
}

/** A French number is checked by the SIREN it holds; one of another country, by its form. */
function checkVat(typed: string | null, siren: string | null): string | null {
  const vat = figures(typed)?.toUpperCase() ?? null;
  if (vat === null) return null;
  if (!vat.startsWith('FR')) {
    if (/^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(vat)) return vat;
    throw invalid('company.vatWrong', '/vatNumber');
  }
  const within = vat.slice(4);
  if (!isSiren(within) || vatNumberOf(within) !== vat) throw invalid('company.vatWrong', '/vatNumber');
  if (siren !== null && within !== siren) throw invalid('company.vatOfAnother', '/vatNumber');
  return vat;
}

/** Four figures and a letter, `43.32A`. */
function checkApe(typed: string | null): string | null {
  const code = line(typed)?.replace(/[\s.]/g, '').toUpperCase();
  if (!code) return null;
  if (!/^\d{4}[A-Z]$/.test(code)) throw invalid('company.apeWrong', '/apeCode');
  return `${code.slice(0, 2)}.${code.slice(2)}`;
}

function checkPostalCode(typed: string | null): string | null {
  const code = line(typed);
  if (code !== null && !/^[0-9A-Z][0-9A-Z -]{2,10}$/i.test(code)) {
    throw invalid('company.postalCodeWrong', '/postalCode');
  }
  return code;
}

function checkEmail(typed: string | null): string | null {
  const email = line(typed);
  if (email !== null && !isMailAddress(email)) throw invalid('company.emailWrong', '/email');
  return email;
}

/** An address of the web; who types none of its beginning means https. */
function checkWebsite(typed: string | null): string | null {
  const site = line(typed);
  if (site === null) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(site) ? site : `https://${site}`;
  const url = URL.parse(whole);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!isWeb || !url.hostname.includes('.') || url.username !== '') {
    throw invalid('company.websiteWrong', '/website');
  }
  return whole;
}

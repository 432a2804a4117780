import type { Checking } from './checking.ts';
import { momentOfDay } from './civil-day.ts';
import type { ContactInput, ContactValues } from './contact-input.ts';

/**
 * Consent and objection to marketing (CPCE L34-5). An objection that the person has made themselves, by the link in a
 * mail, keeps its date and goes only with a consent given since; one that was written down here can be corrected.
 */
export function checkRights(
  to: Checking,
  input: ContactInput,
  today: string,
  before: ContactValues | null,
): void {
  checkConsent(to, input, today, before);
  if (input.marketingOpposedAt === undefined) return;
  const given = momentGiven(to, 'marketingOpposedAt', input.marketingOpposedAt, today);
  if (given === undefined) return;
  const known = before?.marketingOpposedAt ?? null;
  const isTheirOwn = known !== null && before?.marketingOpposedBy !== 'staff';
  if (isTheirOwn && given !== null) return;
  if (isTheirOwn && !isLaterConsent(to.values.marketingConsentAt, known, before)) {
    to.wrong('/marketingOpposedAt', 'objectionStands');
    return;
  }
  to.values.marketingOpposedAt = sameDay(given, known) ? known : given;
  to.values.marketingOpposedBy = given === null ? null : 'staff';
}

function checkConsent(to: Checking, input: ContactInput, today: string, before: ContactValues | null): void {
  if (input.marketingConsentAt !== undefined) {
    const given = momentGiven(to, 'marketingConsentAt', input.marketingConsentAt, today);
    if (given === undefined) return;
    const known = before?.marketingConsentAt ?? null;
    to.values.marketingConsentAt = sameDay(given, known) ? known : given;
    if (given === null) to.values.marketingConsentSource = null;
  }
  const after = { ...before, ...to.values };
  if (after.marketingConsentAt && !after.marketingConsentSource) {
    to.wrong('/marketingConsentSource', 'consentSourceMissing');
  }
}

/** Null: taken away; undefined: told to be wrong. */
function momentGiven(
  { wrong }: Checking,
  field: 'marketingConsentAt' | 'marketingOpposedAt',
  typed: string | null,
  today: string,
): string | null | undefined {
  const written = typed?.trim() ?? '';
  if (written === '') return null;
  const at = momentOfDay(written);
  if (at !== null && at.slice(0, 10) <= today) return at;
  wrong(`/${field}`, at === null ? 'dateInvalid' : 'dateInFuture');
  return undefined;
}

const isLaterConsent = (
  consentAt: string | null | undefined,
  opposedAt: string,
  before: ContactValues | null,
): boolean =>
  !!consentAt && consentAt !== before?.marketingConsentAt && consentAt.slice(0, 10) >= opposedAt.slice(0, 10);

const sameDay = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.slice(0, 10) === other.slice(0, 10);

import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { Checking } from './checking.ts';
import type { ContactInput } from './contact-input.ts';
import { lineLimits, type LineField } from './contact-limits.ts';
import { isPhoneNumber } from './phone-number.ts';
import { isApeCode, isSiren, isVatNumber } from './siren.ts';

interface Form {
  /** As it is kept: a SIREN without its spaces. */
  kept?(line: string): string;
  isGood(line: string): boolean;
  reason: string;
}

const packed = (line: string): string => line.replace(/[\s.]/g, '').toUpperCase();

const mail: Form = { isGood: isMailAddress, reason: 'emailInvalid' };
const phone: Form = { isGood: isPhoneNumber, reason: 'phoneInvalid' };
const forms: Partial<Record<LineField, Form>> = {
  email: mail,
  mobile: phone,
  phone,
  siren: { kept: packed, isGood: isSiren, reason: 'sirenInvalid' },
  vatNumber: { kept: packed, isGood: isVatNumber, reason: 'vatNumberInvalid' },
  apeCode: { kept: packed, isGood: isApeCode, reason: 'apeCodeInvalid' },
};

/** The fields of one line: cleaned, no longer than they may be, and in their form where they have one. */
export function checkLines({ values, wrong }: Checking, input: ContactInput): void {
  for (const [field, limit] of Object.entries(lineLimits) as [LineField, number][]) {
    const typed = input[field];
    if (typed === undefined) continue;
    const form = forms[field];
    const line = cleanLine(typed ?? '');
    const kept = form?.kept?.(line) ?? line;
    values[field] = kept || null;
    if (kept.length > limit) wrong(`/${field}`, 'tooLong', { limit, length: kept.length });
    else if (kept !== '' && form && !form.isGood(kept)) wrong(`/${field}`, form.reason);
  }
}

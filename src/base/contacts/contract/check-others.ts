import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { Checking } from './checking.ts';
import type { ContactInput } from './contact-input.ts';
import { lineLimits, longestLabel, mostOthers } from './contact-limits.ts';
import { isPhoneNumber } from './phone-number.ts';

/** The addresses and numbers beside the main ones. A line where nothing was typed is left out. */
export function checkOthers(to: Checking, { otherEmails, otherPhones }: ContactInput): void {
  if (otherEmails) {
    const asked = { list: 'otherEmails', part: 'address', limit: lineLimits.email } as const;
    const checked = checkList(
      to,
      asked,
      otherEmails.map(({ label, address }) => ({ label, value: address })),
    );
    to.values.otherEmails = checked.map(({ label, value }) => ({ label, address: value }));
  }
  if (otherPhones) {
    const asked = { list: 'otherPhones', part: 'number', limit: lineLimits.phone } as const;
    const checked = checkList(
      to,
      asked,
      otherPhones.map(({ label, number }) => ({ label, value: number })),
    );
    to.values.otherPhones = checked.map(({ label, value }) => ({ label, number: value }));
  }
}

interface Labelled {
  label: string;
  value: string;
}

type Asked =
  | { list: 'otherEmails'; part: 'address'; limit: number }
  | { list: 'otherPhones'; part: 'number'; limit: number };

function checkList(
  { wrong }: Checking,
  { list, part, limit }: Asked,
  typed: readonly Labelled[],
): Labelled[] {
  const kept: Labelled[] = [];
  for (const [index, one] of typed.entries()) {
    const label = cleanLine(one.label);
    const value = cleanLine(one.value);
    if (label === '' && value === '') continue;
    const path = `/${list}/${index}/${part}`;
    if (label.length > longestLabel) {
      wrong(`/${list}/${index}/label`, 'tooLong', { limit: longestLabel, length: label.length });
    }
    if (value.length > limit) wrong(path, 'tooLong', { limit, length: value.length });
    else if (part === 'address' && !isMailAddress(value)) wrong(path, 'emailInvalid');
    else if (part === 'number' && !isPhoneNumber(value)) wrong(path, 'phoneInvalid');
    kept.push({ label, value });
  }
  if (kept.length > mostOthers) wrong(`/${list}`, 'tooMany', { maximum: mostOthers });
  return kept;
}

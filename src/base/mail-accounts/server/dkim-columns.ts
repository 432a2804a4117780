import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { dkimPairOf } from '../../../platform/mail/server/dkim-key.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import type { DkimInput } from '../contract/mail-accounts.ts';
import { unsealed } from './smtp-account-of.ts';
import type { MailAccountRow } from './tables.ts';

export type DkimColumns = Pick<
  MailAccountRow,
  'dkim_domain' | 'dkim_selector' | 'dkim_key_sealed' | 'dkim_record'
>;

export const noDkim: DkimColumns = {
  dkim_domain: null,
  dkim_selector: null,
  dkim_key_sealed: null,
  dkim_record: null,
};

/**
 * The signature as it is stored; what is not said stays as it is in `before`.
 *
 * @throws AppError `mail-accounts.dkimKeyMissing` or `.dkimKeyInvalid`, at the field
 */
export function dkimColumns(
  input: DkimInput | null | undefined,
  before: DkimColumns,
  secrets: Secrets,
): DkimColumns {
  if (input === undefined) return onlyDkim(before);
  if (input === null) return noDkim;
  const key = input.privateKey === null ? storedKey(before) : typedKey(input.privateKey, secrets);
  return { dkim_domain: input.domain.toLowerCase(), dkim_selector: input.selector, ...key };
}

/** What stands, and nothing else of the row that it was read from. */
const onlyDkim = ({
  dkim_domain,
  dkim_selector,
  dkim_key_sealed,
  dkim_record,
}: DkimColumns): DkimColumns => ({
  ...{ dkim_domain, dkim_selector, dkim_key_sealed, dkim_record },
});

function storedKey({ dkim_key_sealed, dkim_record }: DkimColumns) {
  if (dkim_key_sealed === null) throw invalid('mail-accounts.dkimKeyMissing', '/dkim/privateKey');
  return { dkim_key_sealed, dkim_record };
}

function typedKey(text: string, secrets: Secrets) {
  // A key made here comes back sealed: its clear text never leaves the server.
  const pair = dkimPairOf(unsealed(text, secrets) ?? text);
  if (!pair) throw invalid('mail-accounts.dkimKeyInvalid', '/dkim/privateKey');
  return { dkim_key_sealed: secrets.seal(pair.privateKey), dkim_record: pair.record };
}

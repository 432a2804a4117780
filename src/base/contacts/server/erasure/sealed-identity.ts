import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { ErasedFile } from '../../contract/erasure.ts';
import { nameOf } from '../contact-of-row.ts';
import type { ContactRow } from '../tables.ts';

type Identity = NonNullable<ErasedFile['identity']>;

/** Name, address and SIREN: what an accounting document must tell of a client. Encrypted with the key of the house. */
export const sealIdentity = (secrets: Pick<Secrets, 'seal'>, row: ContactRow): string =>
  secrets.seal(JSON.stringify(identityOf(row)));

export const unsealIdentity = (secrets: Pick<Secrets, 'unseal'>, sealed: string | null): Identity | null =>
  sealed === null ? null : (JSON.parse(secrets.unseal(sealed)) as Identity);

const identityOf = (row: ContactRow): Identity => ({
  name: nameOf(row),
  address: addressOf(row),
  siren: row.siren,
});

function addressOf(row: ContactRow): string[] {
  const own = [row.address1, row.address2, line(row.postal_code, row.city), row.country];
  const professional = [
    ...[row.pro_address1, row.pro_address2],
    ...[line(row.pro_postal_code, row.pro_city), row.pro_country],
  ];
  const lines = own.some(Boolean) ? own : professional;
  return lines.filter((one) => one !== null && one !== '') as string[];
}

const line = (postalCode: string | null, city: string | null): string =>
  [postalCode, city].filter(Boolean).join(' ');

import type { MailAccount, MailAccountInput } from '../contract/mail-accounts.ts';
import type { Uses } from './sending/quota.ts';
import type { MailAccountRow } from './tables.ts';

export const accountOf = (row: MailAccountRow, about: { isDefault: boolean; uses: Uses }): MailAccount => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security,
  user: row.user_name,
  hasPassword: row.password_sealed !== null,
  senderName: row.sender_name,
  senderAddress: row.sender_address,
  perMinute: row.per_minute,
  perHour: row.per_hour,
  perDay: row.per_day,
  connections: row.connections,
  mailsPerConnection: row.mails_per_connection,
  dkim: dkimOf(row),
  createdAt: row.created_at,
  pausedAt: row.paused_at,
  pausedResponse: row.paused_response,
  ...about,
});

const dkimOf = ({ dkim_domain, dkim_selector, dkim_record }: MailAccountRow): MailAccount['dkim'] =>
  dkim_domain === null || dkim_selector === null || dkim_record === null
    ? null
    : { domain: dkim_domain, selector: dkim_selector, record: dkim_record };

/** The columns that people fill in; the secrets apart. `before`: what stands where nothing was said. */
export const columnsOf = (
  input: MailAccountInput,
  before: Pick<
    MailAccountRow,
    'per_minute' | 'per_hour' | 'per_day' | 'connections' | 'mails_per_connection'
  >,
) => ({
  name: input.name.trim(),
  host: input.host,
  port: input.port,
  security: input.security,
  user_name: input.user,
  sender_name: input.senderName.trim(),
  sender_address: input.senderAddress,
  per_minute: input.perMinute === undefined ? before.per_minute : input.perMinute,
  per_hour: input.perHour === undefined ? before.per_hour : input.perHour,
  per_day: input.perDay === undefined ? before.per_day : input.perDay,
  connections: input.connections ?? before.connections,
  mails_per_connection: input.mailsPerConnection ?? before.mails_per_connection,
});

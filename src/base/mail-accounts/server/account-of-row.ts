import type { MailAccount, MailAccountInput } from '../contract/mail-accounts.ts';
import type { MailAccountRow } from './tables.ts';

export const accountOf = (row: MailAccountRow, isDefault: boolean): MailAccount => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security,
  user: row.user_name,
  hasPassword: row.password_sealed !== null,
  senderName: row.sender_name,
  senderAddress: row.sender_address,
  createdAt: row.created_at,
  isDefault,
});

/** The columns that people fill in; the password apart. */
export const columnsOf = (input: Omit<MailAccountInput, 'password'>) => ({
  name: input.name.trim(),
  host: input.host,
  port: input.port,
  security: input.security,
  user_name: input.user,
  sender_name: input.senderName.trim(),
  sender_address: input.senderAddress,
});

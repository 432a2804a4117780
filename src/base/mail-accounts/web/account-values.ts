import type { MailAccount, MailAccountInput, Security, VerifyStep } from '../contract/mail-accounts.ts';

/** The form as it is typed. A type, not an interface: forms ask for an index. */
export type AccountValues = {
  name: string;
  host: string;
  /** Empty while nothing is typed. */
  port: number | string;
  security: Security;
  signsIn: boolean;
  user: string;
  password: string;
  senderName: string;
  senderAddress: string;
};

/** The port that servers expect for each encryption (RFC 8314, RFC 6409, RFC 5321). */
export const usualPort: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

const usualPorts: readonly unknown[] = Object.values(usualPort);

/** The port after a change of encryption: it follows, unless somebody typed one of their own. */
export const portAfter = (port: number | string, security: Security): number | string =>
  port === '' || usualPorts.includes(port) ? usualPort[security] : port;

export const emptyValues = (company: { name: string }): AccountValues => ({
  name: '',
  host: '',
  port: usualPort.tls,
  security: 'tls',
  signsIn: true,
  user: '',
  password: '',
  senderName: company.name,
  senderAddress: '',
});

export const valuesOf = (account: MailAccount): AccountValues => ({
  name: account.name,
  host: account.host,
  port: account.port,
  security: account.security,
  signsIn: account.user !== null,
  user: account.user ?? '',
  password: '',
  senderName: account.senderName,
  senderAddress: account.senderAddress,
});

/** What is sent. A port that was not typed is left out, so that the server asks for it. */
export function inputOf(values: AccountValues): Partial<MailAccountInput> {
  const { signsIn, port, user, password, ...rest } = values;
  const input: Partial<MailAccountInput> = {
    ...rest,
    host: rest.host.trim(),
    senderAddress: rest.senderAddress.trim(),
    user: signsIn ? user.trim() : null,
    password: signsIn && password !== '' ? password : null,
  };
  return port === '' ? input : { ...input, port: Number(port) };
}

/** The field that a failed trial points at. */
export const fieldOfStep: Record<VerifyStep, keyof AccountValues> = {
  connect: 'host',
  tls: 'security',
  authenticate: 'password',
  sender: 'senderAddress',
};

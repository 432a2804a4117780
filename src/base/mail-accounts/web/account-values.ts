import type { MailAccount, MailAccountInput, Security, TrialMailResult } from '../contract/mail-accounts.ts';

/** A whole number as it is typed; empty: none. */
type Typed = number | string;

/** The form as it is typed. A type, not an interface: forms ask for an index. */
export type AccountValues = {
  name: string;
  host: string;
  port: Typed;
  security: Security;
  signsIn: boolean;
  user: string;
  password: string;
  senderName: string;
  senderAddress: string;
  perMinute: Typed;
  perHour: Typed;
  perDay: Typed;
  connections: Typed;
  signsMails: boolean;
  /** `privateKey`: pasted, or sealed as it was made; empty keeps the stored one. `record`: what its public half is. */
  dkim: { domain: string; selector: string; privateKey: string; record: string };
};

/** The port that servers expect for each encryption (RFC 8314, RFC 6409, RFC 5321). */
const usualPort: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

const usualPorts: readonly unknown[] = Object.values(usualPort);
const usualConnections = 4;

/** The port after a change of encryption: it follows, unless somebody typed one of their own. */
export const portAfter = (port: Typed, security: Security): Typed =>
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
  perMinute: '',
  perHour: '',
  perDay: '',
  connections: usualConnections,
  signsMails: false,
  dkim: { domain: '', selector: 'miaou', privateKey: '', record: '' },
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
  perMinute: account.perMinute ?? '',
  perHour: account.perHour ?? '',
  perDay: account.perDay ?? '',
  connections: account.connections,
  signsMails: account.dkim !== null,
  dkim: {
    domain: account.dkim?.domain ?? '',
    selector: account.dkim?.selector ?? 'miaou',
    privateKey: '',
    record: account.dkim?.record ?? '',
  },
});

/** What is sent. A port that was not typed is left out, so that the server asks for it; an empty quota is none. */
export function inputOf(values: AccountValues): Partial<MailAccountInput> {
  const { signsIn, signsMails, port, connections, user, password, dkim, ...rest } = values;
  const { domain, selector, privateKey } = dkim;
  return {
    ...rest,
    ...(port !== '' && { port: Number(port) }),
    host: rest.host.trim(),
    senderAddress: rest.senderAddress.trim(),
    user: signsIn ? user.trim() : null,
    password: signsIn && password !== '' ? password : null,
    perMinute: quotaOf(rest.perMinute),
    perHour: quotaOf(rest.perHour),
    perDay: quotaOf(rest.perDay),
    connections: connections === '' ? usualConnections : Number(connections),
    dkim: signsMails
      ? { domain: domain.trim(), selector: selector.trim(), privateKey: privateKey.trim() || null }
      : null,
  };
}

const quotaOf = (typed: Typed): number | null => (typed === '' ? null : Number(typed));

/** The domain that signs as a rule: the one that the mails come from. */
export const domainOf = (senderAddress: string): string => senderAddress.split('@')[1]?.trim() ?? '';

/** A key that was made here is sealed: it is nothing to be shown. */
export const isSealedKey = (privateKey: string): boolean => privateKey.startsWith('v1.');

type FailedTrial = Extract<TrialMailResult, { ok: false }>;

/** The field that a failed trial points at; null: the mail itself was refused. */
export function fieldOfTrial(trial: FailedTrial): keyof AccountValues | null {
  if (trial.step === 'mail') return null;
  if (trial.step === 'tls' && trial.reason === 'certificateName') return 'host';
  return fieldOfStep[trial.step];
}

const fieldOfStep = {
  connect: 'host',
  tls: 'security',
  authenticate: 'password',
  sender: 'senderAddress',
} as const;

import { sendingAccount } from './sending-account.ts';
import { onTestFinished } from 'vitest';
import { startSmtpSink, type SmtpSink } from './smtp-sink.ts';
import type { TestApp } from './start-test-app.ts';
import type { TestClient } from './test-client.ts';
import type {
  AccountInput,
  AccountList,
  InvitationInput,
  IssuedLink,
} from '../../src/base/users/contract/accounts.ts';

export const accounts = '/api/users/accounts';
export const links = '/api/users/links';

export const ines: InvitationInput = {
  ...{ firstName: 'Inès', lastName: 'Roux', email: 'I.Roux@vitrabelle.example', login: 'iroux' },
  ...{ role: 'user', jobTitle: 'Métreuse', phone: '01 02 03 04 05', language: 'fr', byMail: false },
};

export const invite = (client: TestClient, changes: Partial<InvitationInput> = {}): Promise<IssuedLink> =>
  client.post(accounts, { ...ines, ...changes });

export const inputOf = async (client: TestClient, id: string): Promise<AccountInput> => {
  const list: AccountList = await client.get(accounts);
  const { firstName, lastName, email, login, role, jobTitle, phone } = list.accounts.find(
    (account) => account.id === id,
  )!;
  return { firstName, lastName, email, login, role, jobTitle, phone };
};

/** A mail server far away, and the sending account by which mails reach it. */
export async function openSink(admin: TestClient): Promise<SmtpSink> {
  const sink = await startSmtpSink();
  onTestFinished(() => sink.close());
  await admin.post('/api/mail-accounts', {
    ...sendingAccount(sink.port),
    ...{ senderName: 'Vitrabelle', senderAddress: 'clients@vitrabelle.example' },
  });
  return sink;
}

/** The text of a mail as its reader sees it (quoted-printable undone). */
export function readable(bytes: Buffer): string {
  const text = bytes.toString('latin1').replaceAll('=\r\n', '');
  const plain = text.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1').toString('utf8');
}

export const tokenIn = (mail: string): string => /#([A-Za-z0-9_-]{20,})/.exec(mail)![1]!;

export const answerResets = ({ application }: TestApp) => application.runJob('users.answer-reset-requests');

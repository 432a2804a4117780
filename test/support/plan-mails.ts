import { sendingAccount } from './sending-account.ts';
import { onTestFinished } from 'vitest';
import { startSmtpSink, type SinkOptions, type SmtpSink } from './smtp-sink.ts';
import type { TestApp } from './start-test-app.ts';
import type { TestClient } from './test-client.ts';

const plans = '/api/communication-plans';

/** A real SMTP server by which the application's mails leave from now on. */
export async function leaveBySink(app: TestApp, options: SinkOptions = {}): Promise<SmtpSink> {
  const sink = await startSmtpSink(options);
  onTestFinished(() => sink.close());
  await useServer(app, sink.port);
  return sink;
}

/** Makes a server of this machine, which may well not be there, the one by which mails leave. */
export async function useServer(app: TestApp, port: number): Promise<void> {
  const administrator = await app.signIn('smarchand');
  await administrator.post('/api/mail-accounts', sendingAccount(port));
}

export interface Approved {
  id: string;
  contentHash: string;
}

/** Reads the mail as it would leave now, as one does before sending it. */
export async function approve(client: TestClient, messageId: string): Promise<Approved> {
  const { id, contentHash } = await client.get(`${plans}/messages/${messageId}/preview`);
  return { id, contentHash };
}

export interface SendResult {
  id: string;
  result: string;
  response: string | null;
  blocked: { code: string; data: Record<string, unknown> }[];
  mailId: string | null;
}

export async function sendApproved(client: TestClient, ...messages: Approved[]): Promise<SendResult[]> {
  return (await client.post(`${plans}/messages/send`, { messages })).results;
}

/** Reads and sends one message. */
export async function send(client: TestClient, messageId: string): Promise<SendResult> {
  const [result] = await sendApproved(client, await approve(client, messageId));
  return result!;
}

export interface ExecutionRow {
  id: string;
  situation: string;
  sendable: boolean;
  dueOn: string;
  subject: string;
  contentHash: string;
  blocked: { code: string; data: Record<string, unknown> }[];
  response: string | null;
}

/** The line of one message in the execution window, if it is there. */
export async function executionRow(client: TestClient, messageId: string): Promise<ExecutionRow | undefined> {
  const { rows } = await client.get<{ rows: ExecutionRow[] }>(`${plans}/execution`);
  return rows.find((row) => row.id === messageId);
}

/** What stands in a client's file, newest first. */
export async function fileOf(
  client: TestClient,
  contactId: string,
): Promise<{ id: string; subject: string; sourceRef: string; sentAt: string }[]> {
  return (await client.get(`/api/correspondence/contacts/${contactId}/mails`)).mails;
}

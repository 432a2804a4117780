import { parentPort } from 'node:worker_threads';
import type { OutgoingMail } from '../contract/mail.ts';
import { composeMail } from './compose-mail.ts';

/** What a composing thread answers to a mail: its bytes, or why there are none. */
export type Composition = { bytes: Uint8Array<ArrayBuffer> } | { failure: string };

/** The text of a thread of `createComposer`: some mails after the others, each answered once. */
parentPort?.on('message', (mails: OutgoingMail[]) => {
  void Promise.all(mails.map(answer)).then((compositions) => {
    const given = compositions.flatMap((one) => ('bytes' in one ? [one.bytes.buffer] : []));
    parentPort?.postMessage(compositions, given);
  });
});

async function answer(mail: OutgoingMail): Promise<Composition> {
  try {
    return { bytes: alone(await composeMail(withBuffers(mail))) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/** Bytes that share their memory with no others, so that the other thread is given them without a copy. */
function alone(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const isAlone = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length;
  return isAlone ? new Uint8Array(bytes.buffer as ArrayBuffer) : new Uint8Array(bytes);
}

/** Buffers arrive as plain bytes. */
function withBuffers<T>(value: T): T {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length) as T;
  if (Array.isArray(value)) return value.map(withBuffers) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBuffers(inner)])) as T;
}

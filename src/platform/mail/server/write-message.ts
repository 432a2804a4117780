import type MimeNode from 'nodemailer/lib/mime-node';
import type { Transform } from 'node:stream';

/** The encoders of the mail library, which is loaded with the first mail. */
export interface Encoders {
  quotedPrintable(): Transform;
  base64(): Transform;
}

/**
 * The bytes that `node.build()` gives, made in one go: the library sends every part of a mail through half a dozen
 * streams, which costs ten times what the words of a mail do. Headers and encodings remain the library's.
 */
export function writeMessage(node: MimeNode, encoders: Encoders): Buffer {
  const parts: Buffer[] = [];
  writeNode(node, encoders, parts);
  if (parts.at(-1)?.at(-1) !== 0x0a) parts.push(lines('\r\n'));
  return Buffer.concat(parts);
}

function writeNode(node: MimeNode, encoders: Encoders, parts: Buffer[]): void {
  const encoding = node.getTransferEncoding();
  parts.push(lines(`${node.buildHeaders()}\r\n\r\n`));
  if (node.content) parts.push(...encodedContent(node, encoding, encoders));
  if (!node.multipart) return;
  node.childNodes.forEach((child, at) => {
    parts.push(lines(`${at > 0 ? '\r\n' : ''}--${node.boundary}\r\n`));
    writeNode(child, encoders, parts);
  });
  parts.push(lines(`\r\n--${node.boundary}--\r\n`));
}

function encodedContent(node: MimeNode, encoding: string | false, encoders: Encoders): Buffer[] {
  const { content } = node;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw new Error('a part of no known kind');
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // Its lines end as those of a mail do, and nothing in it ends otherwise.
  if (encoding === 'base64') return encodedBy(encoders.base64(), bytes);
  if (encoding !== 'quoted-printable') throw new Error(`a part with the encoding ${encoding}`);
  return [lines(Buffer.concat(encodedBy(encoders.quotedPrintable(), bytes)).toString('latin1'))];
}

/** What an encoder makes of bytes, without the turns that a stream takes. */
function encodedBy(encoder: Transform, bytes: Buffer): Buffer[] {
  const made: Buffer[] = [];
  encoder.push = (chunk: Buffer | string) =>
    made.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk) > 0;
  encoder._transform(bytes, 'buffer' as BufferEncoding, failed);
  encoder._flush(failed);
  return made;
}

function failed(error?: Error | null): void {
  if (error) throw error;
}

/** Every line end as mails have it. Headers and encoded words are ASCII. */
const lines = (text: string): Buffer => Buffer.from(text.replaceAll(/(?<!\r)\n/g, '\r\n'), 'latin1');

import { createHash } from 'node:crypto';

const dotLine = Buffer.from('\r\n.');

/** The mail itself, of what came after `354` with its final dot: each line's extra dot removed (RFC 5321 §4.5.2). */
export function contentOf(raw: Buffer): Buffer {
  // The line end before the final dot belongs to the mail.
  const stuffed = raw.subarray(0, raw.length - '.\r\n'.length);
  const parts: Buffer[] = [];
  let from = stuffed[0] === '.'.charCodeAt(0) ? 1 : 0;
  for (let at = stuffed.indexOf(dotLine, from); at >= 0; at = stuffed.indexOf(dotLine, from)) {
    parts.push(stuffed.subarray(from, at + 2));
    from = at + dotLine.length;
  }
  return Buffer.concat([...parts, stuffed.subarray(from)]);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The Message-ID of a mail's header, however its line is folded. */
export const messageIdOf = (mail: Buffer): string | null =>
  /^Message-ID:\s*(<[^>]+>)/im.exec(mail.toString('latin1').split('\r\n\r\n', 1)[0]!)?.[1] ?? null;

import { Encoder as Base64 } from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Encoder as QuotedPrintable } from 'nodemailer/lib/qp';
import { expect, test } from 'vitest';
import { writeMessage } from './write-message.ts';

const encoders = { quotedPrintable: () => new QuotedPrintable(), base64: () => new Base64() };

/** Always the same draws for the same seed. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
}

/** All that is written otherwise in a mail than in a text, and where lines are folded. */
const pieces = [
  ...['é', 'a', ' ', '\t', '=', '.', '\n', '\r\n', '\r', '\n.\n', ' \n', 'From '],
  ...['\u00a0', '\u{1F600}', '\u2028', 'word ', 'x'.repeat(24)],
];

function compiled(draw: (below: number) => number) {
  const text = (most: number) =>
    Array.from({ length: draw(most) }, () => pieces[draw(pieces.length)]!).join('');
  const bytes = (most: number) => Buffer.from(Array.from({ length: draw(most) }, () => draw(256)));
  const file = (cid?: string) => ({
    ...(cid ? { cid, contentDisposition: 'inline' as const } : { contentDisposition: 'attachment' as const }),
    ...{ filename: `n° ${draw(99)} – é.pdf`, contentType: 'application/pdf', content: bytes(3000) },
    contentTransferEncoding: 'base64' as const,
  });
  const files = Array.from({ length: draw(3) }, () => file());
  return new MailComposer({
    ...{ from: { name: 'É « x »', address: 'a@b.example' }, to: { name: '', address: 'c@d.example' } },
    ...{
      subject: text(40).replaceAll(/\s/g, ' '),
      text: text(400),
      html: text(draw(20) === 0 ? 30_000 : 300),
    },
    attachments: draw(2) === 0 ? [file('logo@miaou'), ...files] : files,
    ...{ messageId: '<x@y.example>', date: new Date(0), headers: { 'Auto-Submitted': 'auto-generated' } },
    ...{ encoding: 'quoted-printable', newline: 'windows', baseBoundary: 'abc' },
  }).compile();
}

test('writes the very bytes that the library sends through its streams', async () => {
  for (let seed = 1; seed <= 150; seed++) {
    const expected = await compiled(draws(seed)).build();
    const written = writeMessage(compiled(draws(seed)), encoders);
    expect(written.toString('latin1'), `seed ${seed}`).toBe(expected.toString('latin1'));
  }
});

import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../contract/mail.ts';
import { composeMail } from './compose-mail.ts';

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'Vitrabelle « Clients »', address: 'clients@vitrabelle.example' },
  to: { name: 'Hélène Fournier-Bécu', address: 'helene@mail.example' },
  subject: 'Commande CC-2026-0187\u00a0: disponible à votre point de vente',
  text: 'Madame,\n\nVotre commande est prête.\n.\n..fin\n',
  html: '<p>Madame,</p><p>Votre commande est <strong>prête</strong>.</p>',
  attachments: [
    { name: 'Notice dépliée – été.pdf', type: 'application/pdf', content: Buffer.from([0, 13, 10, 46, 255]) },
  ],
  messageId: '<p1-5@vitrabelle.example>',
  date: '2026-11-23T08:12:00.000Z',
  ...changes,
});

const headerBlock = (bytes: Buffer) => bytes.toString('latin1').split('\r\n\r\n', 1)[0]!;
const headerNames = (bytes: Buffer) =>
  headerBlock(bytes)
    .split('\r\n')
    .filter((line) => /^\S/.test(line))
    .map((line) => line.split(':', 1)[0]!);

describe('composeMail', () => {
  it('gives the same bytes for the same mail, and others for another Message-ID', async () => {
    const [once, again, other] = await Promise.all([
      composeMail(mail()),
      composeMail(mail()),
      composeMail(mail({ messageId: '<p1-6@vitrabelle.example>' })),
    ]);
    expect(again.equals(once)).toBe(true);
    expect(other.equals(once)).toBe(false);
    const boundaries = (bytes: Buffer) =>
      [...bytes.toString().matchAll(/boundary="([^"]+)"/g)].map((m) => m[1]);
    expect(boundaries(once)).toHaveLength(2);
    expect(boundaries(other)).not.toEqual(boundaries(once));
  });

  it('reads back as it was written, accents and attachment bytes included', async () => {
    const parsed = await simpleParser(await composeMail(mail()));
    expect(parsed.subject).toBe(mail().subject);
    expect(parsed.from?.value).toEqual([mail().from]);
    expect([parsed.to].flat()[0]?.value).toEqual([mail().to]);
    expect(parsed.messageId).toBe(mail().messageId);
    expect(parsed.date?.toISOString()).toBe(mail().date);
    expect(parsed.text?.trimEnd()).toBe(mail().text.trimEnd());
    expect(parsed.html).toBe(mail().html);
    expect(parsed.attachments).toHaveLength(1);
    const [attachment] = parsed.attachments;
    expect(attachment?.filename).toBe('Notice dépliée – été.pdf');
    expect(attachment?.contentType).toBe('application/pdf');
    expect(attachment?.contentDisposition).toBe('attachment');
    expect(attachment?.content.equals(mail().attachments[0]!.content)).toBe(true);
  });

  it('sends answers elsewhere when told, and says nothing of it otherwise', async () => {
    const replyTo = { name: 'Karim Benali', address: 'k.benali@vitrabelle.example' };
    const parsed = await simpleParser(await composeMail(mail({ replyTo })));
    expect(parsed.replyTo?.value).toEqual([replyTo]);
    expect(headerNames(await composeMail(mail()))).not.toContain('Reply-To');
  });

  it('is ASCII with CRLF line ends only, no line over 998 bytes, and ends with a line end', async () => {
    const bytes = await composeMail(
      mail({ text: `${'é'.repeat(3000)}\nfin`, html: `<p>${'x'.repeat(3000)}</p>` }),
    );
    const text = bytes.toString('latin1');
    expect(/[^\x20-\x7e\t\r\n]/.test(text)).toBe(false);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('writes an accented file name by RFC 2231', async () => {
    const bytes = await composeMail(mail());
    expect(bytes.toString()).toContain("filename*0*=utf-8''Notice%20d%C3%A9pli%C3%A9e");
  });

  it.each([
    ['subject', { subject: 'Bonjour\r\nBcc: espion@mail.example\r\n\r\nCorps' }],
    [
      'recipient name',
      { to: { name: 'Hélène\r\nBcc: espion@mail.example', address: 'helene@mail.example' } },
    ],
    ['sender name', { from: { name: 'A\nBcc: espion@mail.example', address: 'clients@vitrabelle.example' } }],
    ['message id', { messageId: '<a@b.example>\r\nBcc: espion@mail.example' }],
    ['subject with a Unicode line separator', { subject: 'Bonjour\u2028Bcc: espion@mail.example\u0085x' }],
  ])('lets no line break of the %s add a header', async (_what, changes) => {
    const bytes = await composeMail(mail(changes));
    const parsed = await simpleParser(bytes);
    expect(headerNames(bytes).map((name) => name.toLowerCase())).not.toContain('bcc');
    expect(parsed.bcc).toBeUndefined();
    expect([...parsed.headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it('lets no line break of an attachment name or type add a header', async () => {
    const attachments = [
      { name: 'a.pdf\r\nX-Evil: 1', type: 'application/pdf\r\nX-Evil: 1', content: Buffer.from('x') },
      { name: '../../etc/passwd', type: 'message/rfc822', content: Buffer.from('From: a\n\nb') },
    ];
    const bytes = await composeMail(mail({ attachments }));
    expect(bytes.toString()).not.toMatch(/^X-Evil/im);
    const parsed = await simpleParser(bytes);
    expect(parsed.attachments.map((one) => [one.filename, one.contentType])).toEqual([
      ['a.pdf X-Evil: 1', 'application/octet-stream'],
      ['..-..-etc-passwd', 'application/octet-stream'],
    ]);
    expect(parsed.attachments[1]?.content.toString()).toBe('From: a\n\nb');
  });

  it('says that a machine wrote it, and offers to unsubscribe only when asked', async () => {
    const service = headerBlock(await composeMail(mail()));
    expect(service).toContain('Auto-Submitted: auto-generated');
    expect(service).not.toContain('List-Unsubscribe');
    const unsubscribeUrl = 'https://miaou.example/api/communication-plans/objection/abc';
    const prospection = await simpleParser(await composeMail(mail({ unsubscribeUrl })));
    expect(prospection.headers.get('list')).toMatchObject({
      unsubscribe: { url: unsubscribeUrl },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('refuses an address that is not one', async () => {
    const to = { name: '', address: 'a@b.example, c@d.example' };
    await expect(composeMail(mail({ to }))).rejects.toThrow('not a mail address');
  });

  it('carries a mail without attachment as two alternatives', async () => {
    const bytes = await composeMail(mail({ attachments: [] }));
    expect(headerBlock(bytes)).toContain('Content-Type: multipart/alternative');
  });

  describe('with a picture in its HTML', () => {
    const logo = {
      cid: 'logo@miaou',
      name: 'Société.png',
      type: 'image/png',
      content: Buffer.from([137, 80, 78]),
    };
    const pictured = (changes: Partial<OutgoingMail> = {}) =>
      composeMail(mail({ html: '<img src="cid:logo@miaou"><p>été</p>', inlineImages: [logo], ...changes }));

    it('puts the picture beside the HTML and the attachments after both, for two readers', async () => {
      const bytes = await pictured();
      const types = [...bytes.toString('latin1').matchAll(/^Content-Type: ([\w/]+)/gim)].map(
        ([, type]) => type,
      );
      expect(types).toEqual([
        'multipart/mixed',
        'multipart/alternative',
        'text/plain',
        'multipart/related',
        'text/html',
        'image/png',
        'application/pdf',
      ]);
      const one = await simpleParser(bytes, { skipImageLinks: true });
      const other = await PostalMime.parse(bytes);
      expect(one.attachments.map(({ cid, related, filename }) => [cid, related ?? false, filename])).toEqual([
        ['logo@miaou', true, 'Société.png'],
        [undefined, false, 'Notice dépliée – été.pdf'],
      ]);
      const told = other.attachments.map(({ contentId, disposition, related }) => [
        contentId,
        disposition,
        related ?? false,
      ]);
      expect(told).toEqual([
        ['<logo@miaou>', 'inline', true],
        [undefined, 'attachment', false],
      ]);
      expect(Buffer.from(other.attachments[0]!.content as ArrayBuffer).equals(logo.content)).toBe(true);
      expect([one.html, other.html?.trimEnd()]).toEqual(
        Array(2).fill('<img src="cid:logo@miaou"><p>été</p>'),
      );
    });

    it('stays without a list of attachments when it has none, and the same bytes each time', async () => {
      const [once, again] = await Promise.all([pictured({ attachments: [] }), pictured({ attachments: [] })]);
      expect(once.equals(again)).toBe(true);
      expect(headerBlock(once)).toContain('Content-Type: multipart/alternative');
    });

    it('lets no line break of its name or cid add a header', async () => {
      const inlineImages = [{ ...logo, cid: 'a>\r\nX-Evil: 1', name: 'a\r\nX-Evil: 1' }];
      expect((await pictured({ inlineImages })).toString()).not.toMatch(/^X-Evil/im);
    });
  });
});

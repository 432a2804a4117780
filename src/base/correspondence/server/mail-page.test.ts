import { expect, it } from 'vitest';
import { composeMail } from '../../../platform/mail/server/compose-mail.ts';
import { mailPage } from './mail-page.ts';
import { parseMail, type ParsedMail } from './parse-mail.ts';

const parsed = (changes: Partial<ParsedMail> = {}): ParsedMail => ({
  headers: [],
  messageId: null,
  subject: '',
  from: null,
  to: [],
  date: null,
  text: '',
  html: null,
  attachments: [],
  ...changes,
});

it('shows the HTML as it is, links opening beside', () => {
  const page = mailPage(parsed({ html: '<p>Été &amp; <a href="https://a.example">lien</a></p>' }));
  expect(page).toContain('<p>Été &amp; <a href="https://a.example">lien</a></p>');
  expect(page).toContain('<base target="_blank">');
});

it('shows a mail without HTML as its text, signs and all', () => {
  const page = mailPage(parsed({ text: 'Bonjour <script>alert("1")</script> & merci' }));
  expect(page).toContain('Bonjour &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; merci');
});

it('carries the pictures of the mail, and nothing that is not a plain picture', () => {
  const attachment = { name: 'x', inline: true, content: Buffer.from('é') };
  const page = mailPage(
    parsed({
      html: '<img src="cid:logo@a"><img src="cid:svg@a"><img src="cid:page@a">',
      attachments: [
        { ...attachment, type: 'image/png', contentId: 'logo@a' },
        { ...attachment, type: 'image/svg+xml', contentId: 'svg@a' },
        { ...attachment, type: 'text/html', contentId: 'page@a' },
        { ...attachment, type: 'image/png', contentId: '' },
      ],
    }),
  );
  expect(page).toContain(`<img src="data:image/png;base64,${Buffer.from('é').toString('base64')}">`);
  expect(page).toContain('<img src="cid:svg@a"><img src="cid:page@a">');
});

it('reads a composed mail back', async () => {
  const mail = await parseMail(
    await composeMail({
      from: { name: 'Vitrabelle', address: 'clients@vitrabelle.example' },
      to: { name: 'Hélène', address: 'helene@mail.example' },
      subject: 'Été',
      text: 'Bonjour',
      html: '<p>Bonjour</p>',
      attachments: [{ name: 'dépliant.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }],
      messageId: '<m1@vitrabelle.example>',
      date: '2026-11-23T08:12:00.000Z',
    }),
  );
  expect(mail).toMatchObject({
    messageId: '<m1@vitrabelle.example>',
    subject: 'Été',
    from: { name: 'Vitrabelle', address: 'clients@vitrabelle.example' },
    to: [{ name: 'Hélène', address: 'helene@mail.example' }],
    date: '2026-11-23T08:12:00.000Z',
    html: expect.stringMatching(/^<p>Bonjour<\/p>\s*$/),
    attachments: [
      { name: 'dépliant.pdf', type: 'application/pdf', inline: false, content: Buffer.from('%PDF') },
    ],
  });
  expect(mail.text.trim()).toBe('Bonjour');
});

it.each(['', 'no headers at all', 'Date: yesterday\r\nFrom: Groupe: a@b.example;\r\n\r\nx'])(
  'reads anything: %j',
  async (bytes) => {
    const mail = await parseMail(Buffer.from(bytes));
    expect(mail.date).toBeNull();
    expect(mail.attachments).toEqual([]);
  },
);

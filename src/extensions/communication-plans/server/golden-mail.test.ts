import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { goldenSubject as subject, goldenText as text } from '../../../../test/support/golden-mail.ts';
import { approve, leaveBySink, sendApproved } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';
const nbsp = '\u00A0';

const paragraph = 'margin:0 0 16px';
const letter = text
  .split('\n\n')
  .map((lines) => `<p style="${paragraph}">${lines.replaceAll('\n', '<br>')}</p>`)
  .join('');

/** Plan p1, message 5, brought forward and sent: as the far server received it. */
async function goldenMail(app: TestApp): Promise<Buffer> {
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  await karim.post(`${base}/messages/p1-5/bring-forward`);
  const [result] = await sendApproved(karim, await approve(karim, 'p1-5'));
  expect(result?.result).toBe('sent');
  return sink.received[0]!.bytes;
}

describe('the golden mail', () => {
  test('leaves letter for letter, no-break spaces included, for two readers of mail', async () => {
    const bytes = await goldenMail(await startTestApp());
    const one = await simpleParser(bytes, { skipImageLinks: true });
    const other = await PostalMime.parse(bytes);
    expect([one.subject, other.subject]).toEqual([subject, subject]);
    // Line ends of mails are CRLF; both readers give one at the end.
    expect([one.text, other.text].map((read) => read?.replaceAll('\r\n', '\n').trimEnd())).toEqual([
      text,
      text,
    ]);
    const style =
      "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#26241f";
    const html = `<div style="${style}">${letter}</div></div></body></html>`;
    expect(String(one.html).trimEnd().endsWith(html)).toBe(true);
    expect(other.html?.trimEnd()).toBe(String(one.html).trimEnd());
    expect(bytes.toString('latin1')).not.toContain('=E2=80=AF');
    expect(`${one.subject}${one.text}${String(one.html)}`).not.toContain('\u202F');
  });

  test('is from the person in charge by the company’s address, to the client, with quoted names and a fixed identity', async () => {
    const app = await startTestApp();
    const bytes = await goldenMail(app);
    const { from, to, replyTo, messageId, date } = await simpleParser(bytes);
    expect(from?.value).toEqual([{ name: 'Karim Benali', address: 'contact@vitrabelle.example' }]);
    expect([to].flat()[0]?.value).toEqual([
      { name: 'Hélène Fournier-Bécu', address: 'helene.fournier-becu@courriel.example' },
    ]);
    expect(replyTo?.value).toEqual([{ name: 'Karim Benali', address: 'k.benali@vitrabelle.example' }]);
    expect(messageId).toMatch(/^<[\w-]+@vitrabelle\.example>$/);
    expect(date?.toISOString()).toBe('2026-11-23T10:30:00.000Z');
    const head = bytes.toString('latin1').split('\r\n\r\n', 1)[0]!;
    expect(/[^\x20-\x7e\t\r\n]/.test(head)).toBe(false);
    expect(head).toContain('To: =?UTF-8?Q?H=C3=A9l=C3=A8ne_Fournier-B=C3=A9cu?=');
    expect(head).toContain('Auto-Submitted: auto-generated');
    // A mail of service has nothing to unsubscribe from.
    expect(head).not.toMatch(/^List-Unsubscribe/im);
    expect(head.match(/^Message-ID:/gim)).toHaveLength(1);
  });

  test('carries the logo beside its HTML and the notice after it', async () => {
    const app = await startTestApp();
    const { attachments, html } = await simpleParser(await goldenMail(app), { skipImageLinks: true });
    expect(
      attachments.map(({ cid, filename, contentType, contentDisposition }) => [
        ...[cid, filename, contentType, contentDisposition],
      ]),
    ).toEqual([
      ['logo@miaou', 'logo.png', 'image/png', 'inline'],
      [undefined, 'notice-enlevement.pdf', 'application/pdf', 'attachment'],
    ]);
    expect(html).toContain('<img src="cid:logo@miaou" alt="Vitrabelle Menuiseries" height="64"');
    expect(attachments[0]?.content.subarray(1, 4).toString()).toBe('PNG');
  });

  test('is shown in the client’s file with its logo, as it left, also once the company has another', async () => {
    const app = await startTestApp();
    const bytes = await goldenMail(app);
    const sophie = await app.signIn('smarchand');
    await sophie.delete('/api/company/logo');
    const { mails } = await sophie.get('/api/correspondence/contacts/c1/mails');
    const mail = mails.find(({ sourceRef }: { sourceRef: string }) => sourceRef === 'p1-5');
    const headers = { cookie: sophie.cookie() };
    const kept = await fetch(`${app.url}/api/correspondence/mails/${mail.id}/eml`, { headers });
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
    const page = await fetch(`${app.url}/api/correspondence/mails/${mail.id}/html`, { headers });
    expect(await page.text()).toMatch(/<img src="data:image\/png;base64,iVBOR/);
  });
});

test('a prospection mail says how to object in one click, in its head and in its text', async () => {
  const app = await startTestApp({ config: { publicUrl: 'https://miaou.vitrabelle.example' } });
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { delay, anchor, subject: old } = (await karim.get(`${base}/plans/p1`)).messages[4];
  const offer = `Plus d’offres${nbsp}? %LIEN_OPPOSITION%`;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: offer }] }] };
  await karim.put(`${base}/plans/p1/messages/p1-5`, {
    ...{ delay, anchor, nature: 'prospection', subject: old, body, attachments: [] },
  });
  await karim.post(`${base}/messages/p1-5/bring-forward`);
  const [result] = await sendApproved(karim, await approve(karim, 'p1-5'));
  expect(result?.result).toBe('sent');
  const parsed = await simpleParser(sink.received[0]!.bytes);
  const { unsubscribe, 'unsubscribe-post': post } = parsed.headers.get('list') as any;
  expect(unsubscribe.url).toMatch(
    /^https:\/\/miaou\.vitrabelle\.example\/api\/communication-plans\/opt-out\//,
  );
  expect(post.name).toBe('List-Unsubscribe=One-Click');
  expect(parsed.text).toContain(unsubscribe.url);
  expect(parsed.html).toContain(`href="${unsubscribe.url}"`);
});

test('values of a hostile client stay words: no element in the HTML, no line in the head', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '%PRENOM_CONTACT% %NOM_CONTACT%' }] }],
  };
  const message = { subject: 'Pour %PRENOM_CONTACT% %NOM_CONTACT%', body };
  const mail = await karim.post(`${base}/compositions`, { message, contactId: 'c10' });
  expect(mail.subject).toBe('Pour Test <b>Gras</b> O’Brien & Fils');
  expect(mail.text).toContain('Test <b>Gras</b> O’Brien & Fils');
  expect(mail.html).toContain('Test &lt;b&gt;Gras&lt;/b&gt; O’Brien &amp; Fils');
  expect(mail.html).not.toContain('<b>');
});

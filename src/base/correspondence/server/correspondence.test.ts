import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { OutgoingMail } from '../../../platform/mail/contract/mail.ts';
import { composeMail } from '../../../platform/mail/server/compose-mail.ts';
import { contactTopic, mailboxTopic } from '../contract/events.ts';
import { archiveMail, builtInMailbox, listMailsOfContact, type NewClientMail } from './public.ts';

/** Without extensions, whose demonstrations bring mails of their own. */
const start = () => startTestApp({ extensions: [] });

const base = '/api/correspondence';
const sender = { name: 'Vitrabelle', address: 'clients@vitrabelle.example' };
const recipient = { name: 'Hélène Fournier-Bécu', address: 'helene@mail.example' };

const outgoing = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: sender,
  to: recipient,
  subject: 'Commande « baie » : prête',
  text: 'Madame, votre commande est prête.',
  html: '<p>Madame, <script>alert(1)</script><img src="https://espion.example/x.png">prête.</p>',
  attachments: [
    { name: 'Notice d’été.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.4') },
    { name: 'page.html', type: 'text/html', content: Buffer.from('<script>alert(2)</script>') },
  ],
  messageId: '<p1-5@vitrabelle.example>',
  date: '2026-11-23T08:12:00.000Z',
  ...changes,
});

async function archive(app: TestApp, id: string, changes: Partial<NewClientMail> = {}, mail = outgoing()) {
  const { db, files, live } = app.application.platform;
  const bytes = await composeMail(mail);
  const { hash, size } = await files.put(bytes);
  await db.transaction((tx) =>
    archiveMail(tx, live, {
      id,
      contactId: 'c1',
      messageId: mail.messageId,
      sentAt: mail.date,
      subject: mail.subject,
      sender: mail.from,
      recipient: mail.to,
      emlHash: hash,
      size,
      text: mail.text,
      attachments: mail.attachments.map(({ name, type, content }) => ({ name, type, size: content.length })),
      source: 'communication-plans',
      sourceRef: 'p1',
      sourceLabel: 'Baie vitrée, message 5',
      sentBy: 'u2',
      leftHouse: true,
      response: '250 OK',
      ...changes,
    }),
  );
  return bytes;
}

function mailboxOf(app: TestApp) {
  const transport = builtInMailbox({ ...app.application.platform, sender });
  return async (mail: OutgoingMail) =>
    transport.send({ from: mail.from.address, to: mail.to.address }, await composeMail(mail), () =>
      Promise.resolve(),
    );
}

describe('the mails of a client’s file', () => {
  test('are listed newest first, with who sent them and what for', async () => {
    const app = await start();
    await archive(app, 'm1');
    await archive(
      app,
      'm2',
      { sentBy: null, leftHouse: false },
      outgoing({
        messageId: '<p1-6@vitrabelle.example>',
        date: '2026-11-24T08:00:00.000Z',
        attachments: [],
      }),
    );
    await archive(app, 'm3', { contactId: 'c2' }, outgoing({ messageId: '<p2-1@vitrabelle.example>' }));
    const karim = await app.signIn('kbenali');
    const { mails, total } = await karim.get(`${base}/contacts/c1/mails`);
    expect(total).toBe(2);
    expect(mails).toMatchObject([
      { id: 'm2', sentBy: null, leftHouse: false, attachmentCount: 0 },
      {
        id: 'm1',
        subject: 'Commande « baie » : prête',
        sender,
        recipient,
        sentBy: { id: 'u2', name: 'Karim Benali' },
        sourceLabel: 'Baie vitrée, message 5',
        leftHouse: true,
        attachmentCount: 2,
      },
    ]);
    const second = await karim.get(`${base}/contacts/c1/mails?limit=1&offset=1`);
    expect(second.mails.map((mail: { id: string }) => mail.id)).toEqual(['m1']);
    expect(await listMailsOfContact(app.application.platform.db.read, 'c1')).toEqual(mails);
  });

  test('are read from the bytes that left', async () => {
    const app = await start();
    await archive(app, 'm1', { subject: 'autre chose', text: 'autre chose' });
    const karim = await app.signIn('kbenali');
    const mail = await karim.get(`${base}/mails/m1`);
    expect(mail).toMatchObject({
      id: 'm1',
      contactId: 'c1',
      subject: 'Commande « baie » : prête',
      from: sender,
      to: [recipient],
      date: '2026-11-23T08:12:00.000Z',
      attachments: [
        { index: 0, name: 'Notice d’été.pdf', type: 'application/pdf', size: 8 },
        { index: 1, name: 'page.html', type: 'text/html' },
      ],
      sentBy: { id: 'u2', name: 'Karim Benali' },
      response: '250 OK',
    });
    expect(mail.text.trim()).toBe('Madame, votre commande est prête.');
    expect(mail.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
  });

  test('are shown in a page that may run nothing and load nothing', async () => {
    const app = await start();
    await archive(app, 'm1');
    const karim = await app.signIn('kbenali');
    const page = await karim.request<string>('GET', `${base}/mails/m1/html`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Madame,');
    const policy = page.headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((line) => [line.split(' ', 1)[0], line] as const));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('img-src')).toBe('img-src data:');
    expect(directives.has('script-src')).toBe(false);
    expect(directives.get('sandbox')).toBeDefined();
    expect(directives.get('sandbox')).not.toContain('allow-scripts');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('are downloaded byte for byte, under a name with accents', async () => {
    const app = await start();
    const bytes = await archive(app, 'm1');
    const karim = await app.signIn('kbenali');
    const answer = await fetch(`${app.url}${base}/mails/m1/eml`, { headers: { cookie: karim.cookie() } });
    const downloaded = Buffer.from(await answer.arrayBuffer());
    expect(downloaded.equals(bytes)).toBe(true);
    expect((await simpleParser(downloaded)).messageId).toBe('<p1-5@vitrabelle.example>');
    expect(answer.headers.get('content-type')).toBe('message/rfc822');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.eml"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(
      '2026-11-23 Commande « baie » - prête.eml',
    );
  });

  test('give their attachments as downloads that no browser opens', async () => {
    const app = await start();
    await archive(app, 'm1');
    const karim = await app.signIn('kbenali');
    const pdf = await karim.request('GET', `${base}/mails/m1/attachments/0`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.body]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.4',
    ]);
    const html = await karim.request('GET', `${base}/mails/m1/attachments/1`);
    expect(html.headers.get('content-disposition')).toContain('attachment; filename="page.html"');
    expect(html.headers.get('content-security-policy')).toContain('sandbox');
    expect(html.headers.get('content-security-policy')).not.toContain("'self'");
    expect(html.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('are there once however often they are archived, and as they were first', async () => {
    const app = await start();
    await archive(app, 'm1');
    await archive(app, 'm1-again', { response: 'other' });
    const karim = await app.signIn('kbenali');
    const { mails } = await karim.get(`${base}/contacts/c1/mails`);
    expect(mails).toMatchObject([{ id: 'm1', response: '250 OK' }]);
  });

  test('appear live in the file that is open, and in no other', async () => {
    const app = await start();
    const karim = await app.signIn('kbenali');
    const socket = await karim.live();
    expect(await socket.subscribe(contactTopic('c1'), contactTopic('c2'))).toEqual([]);
    expect(await socket.subscribe(contactTopic('nobody'))).toEqual([contactTopic('nobody')]);
    await archive(app, 'm1');
    const event = await socket.event(contactTopic('c1'), 'mail.archived');
    const { mails } = await karim.get(`${base}/contacts/c1/mails`);
    expect(event).toEqual(mails[0]);
    expect(socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);
  });

  test('are not there when the transaction is given up', async () => {
    const app = await start();
    const { db, live } = app.application.platform;
    const karim = await app.signIn('kbenali');
    const socket = await karim.live();
    await socket.subscribe(contactTopic('c1'));
    const given = db.transaction(async (tx) => {
      await archiveMail(tx, live, {
        id: 'm9',
        contactId: 'c1',
        messageId: '<m9@a.example>',
        sentAt: '2026-11-23T08:00:00.000Z',
        subject: '',
        sender,
        recipient,
        emlHash: 'x',
        size: 1,
        text: '',
        attachments: [],
        source: 's',
        sourceRef: 'r',
        sourceLabel: '',
        sentBy: null,
        leftHouse: true,
        response: '',
      });
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect((await karim.get(`${base}/contacts/c1/mails`)).total).toBe(0);
    await archive(app, 'm1');
    expect(await socket.event(contactTopic('c1'), 'mail.archived')).toMatchObject({ id: 'm1' });
    expect(socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);
  });

  test('that do not exist are not found, in every form', async () => {
    const app = await start();
    await archive(app, 'm1');
    const { files } = app.application.platform;
    expect(await files.has('0'.repeat(64))).toBe(false);
    const karim = await app.signIn('kbenali');
    for (const path of ['mails/x', 'mails/x/html', 'mails/x/eml', 'mails/x/attachments/0', 'mailbox/m1']) {
      const answer = await karim.request('GET', `${base}/${path}`);
      expect([path, answer.status, answer.error.code]).toEqual([path, 404, 'correspondence.unknownMail']);
    }
    const contact = await karim.request('GET', `${base}/contacts/x/mails`);
    expect([contact.status, contact.error.code]).toEqual([404, 'contacts.unknown']);
    const attachment = await karim.request('GET', `${base}/mails/m1/attachments/2`);
    expect([attachment.status, attachment.error.code]).toEqual([404, 'correspondence.unknownAttachment']);
    for (const wrong of ['mails/m1/attachments/-1', 'mails/m1/attachments/un', 'mails/a%20b']) {
      expect((await karim.request('GET', `${base}/${wrong}`)).status).toBe(400);
    }
    expect((await app.stranger().request('GET', `${base}/mails/m1/html`)).status).toBe(401);
    expect((await app.stranger().request('GET', `${base}/mails/m1/eml`)).status).toBe(401);
  });
});

describe('the built-in mailbox', () => {
  test('keeps what is handed over, once, and tells who is looking', async () => {
    const app = await start();
    const karim = await app.signIn('kbenali');
    const socket = await karim.live();
    await socket.subscribe(mailboxTopic);
    const send = mailboxOf(app);
    expect(await send(outgoing())).toEqual({ kind: 'sent', response: 'built-in mailbox' });
    const event = await socket.event(mailboxTopic, 'mail.received');
    expect(await send(outgoing())).toMatchObject({ kind: 'sent' });
    const list = await karim.get(`${base}/mailbox`);
    expect(list).toMatchObject({ total: 1, unread: 1 });
    expect(list.mails).toMatchObject([
      { subject: 'Commande « baie » : prête', sender, recipient, attachmentCount: 2, readAt: null },
    ]);
    expect(event).toEqual(list.mails[0]);

    await send(outgoing({ to: { name: '', address: 'autre@mail.example' } }));
    app.clock.advance(1000);
    await send(outgoing({ messageId: '<p1-6@vitrabelle.example>', subject: 'Suite' }));
    const { mails, total } = await karim.get(`${base}/mailbox`);
    expect(total).toBe(3);
    expect(mails[0].subject).toBe('Suite');
    // The last one may still be on its way when the list is read.
    await expect.poll(() => socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(3);
  });

  test('waits for the caller’s record before it takes anything', async () => {
    const app = await start();
    const transport = builtInMailbox({ ...app.application.platform, sender });
    expect(transport.leavesTheHouse).toBe(false);
    const bytes = await composeMail(outgoing());
    const envelope = { from: sender.address, to: recipient.address };
    const refusing = transport.send(envelope, bytes, () => Promise.reject(new Error('no record')));
    await expect(refusing).rejects.toThrow('no record');
    const karim = await app.signIn('kbenali');
    expect(await karim.get(`${base}/mailbox`)).toEqual({ mails: [], total: 0, unread: 0 });
  });

  test('lets a mail be read, shown and downloaded as its recipient would have it', async () => {
    const app = await start();
    await mailboxOf(app)(outgoing());
    const karim = await app.signIn('kbenali');
    const [{ id }] = (await karim.get(`${base}/mailbox`)).mails;
    expect(await karim.get(`${base}/mailbox/${id}`)).toMatchObject({
      id,
      from: sender,
      to: [recipient],
      readAt: null,
      attachments: [{ name: 'Notice d’été.pdf' }, { name: 'page.html' }],
    });
    expect(await karim.get(`${base}/mailbox/${id}/html`)).toContain('prête.');
    expect(await karim.get(`${base}/mailbox/${id}/attachments/0`)).toBe('%PDF-1.4');
    const eml = await karim.get(`${base}/mailbox/${id}/eml`);
    expect(eml).toBe((await composeMail(outgoing())).toString());
  });

  test('remembers the first opening, and tells the others', async () => {
    const app = await start();
    await mailboxOf(app)(outgoing());
    const karim = await app.signIn('kbenali');
    const sophie = await app.signIn('smarchand');
    const socket = await sophie.live();
    await socket.subscribe(mailboxTopic);
    const [{ id }] = (await karim.get(`${base}/mailbox`)).mails;
    await karim.post(`${base}/mailbox/${id}/read`);
    expect(await socket.event(mailboxTopic, 'mail.read')).toEqual({ id, readAt: '2026-11-23T10:30:00.000Z' });
    app.clock.advance(60_000);
    await sophie.post(`${base}/mailbox/${id}/read`);
    const list = await sophie.get(`${base}/mailbox`);
    expect(list).toMatchObject({ unread: 0, mails: [{ readAt: '2026-11-23T10:30:00.000Z' }] });
    expect(socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);
    const unknown = await karim.request('POST', `${base}/mailbox/x/read`, {});
    expect([unknown.status, unknown.error.code]).toEqual([404, 'correspondence.unknownMail']);
  });

  test('is heard by nobody who is not signed in, and by no other name', async () => {
    const app = await start();
    const karim = await app.signIn('kbenali');
    const socket = await karim.live();
    expect(await socket.subscribe(`${mailboxTopic}/x`)).toEqual([`${mailboxTopic}/x`]);
    expect((await app.stranger().request('GET', `${base}/mailbox`)).status).toBe(401);
  });
});

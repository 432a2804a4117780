import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { changeContact } from '../../../../test/support/change-rows.ts';
import {
  approve,
  executionRow,
  fileOf,
  leaveBySink,
  send,
  sendApproved,
} from '../../../../test/support/plan-mails.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('the demonstration: what is late, due, blocked, refused and coming on its day', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { today, rows, counters, leavesTheHouse } = await karim.get(`${base}/execution`);
  expect([today, leavesTheHouse]).toEqual(['2026-11-23', false]);
  const told = Object.fromEntries(rows.map((row: any) => [row.id, `${row.situation} ${row.dueOn}`]));
  expect(told).toEqual({
    'p6-4': 'late 2026-11-20',
    'p4-2': 'due 2026-11-23',
    'p10-1': 'due 2026-11-23',
    'p5-1': 'blocked 2026-11-23',
    'p8-2': 'refused 2026-11-17',
    'p1-5': 'coming 2026-11-28',
    'p3-8': 'coming 2026-11-30',
    'p4-3': 'coming 2026-12-01',
    'p5-2': 'coming 2026-12-03',
    'p6-5': 'coming 2026-12-05',
    'p8-3': 'coming 2026-12-02',
    'p9-3': 'coming 2026-11-24',
    'p10-2': 'coming 2026-11-30',
  });
  expect(counters).toEqual({
    ...{ late: 1, due: 2, coming: 8, blocked: 1 },
    ...{ sending: 0, deferred: 0, refused: 1, uncertain: 0 },
  });
  expect(rows.find((row: any) => row.id === 'p8-2').response).toContain('550 5.1.1');
  // Grouped by client, whatever the day.
  const clients = rows.map((row: any) => row.contactName);
  const groups = clients.filter((name: string, index: number) => name !== clients[index - 1]);
  expect(groups).toHaveLength(new Set(clients).size);
});

test('the demonstration, months later: the same stories around another today', async () => {
  const app = await startTestApp({ now: '2027-03-17T09:00:00.000Z' });
  const karim = await app.signIn('kbenali');
  const { today, counters } = await karim.get(`${base}/execution`);
  expect(today).toBe('2027-03-17');
  expect(counters).toMatchObject({ late: 1, due: 2, blocked: 1, refused: 1 });
  const mails = await fileOf(karim, 'c3');
  expect(mails.map((mail) => mail.sourceRef)).toEqual([
    'p3-7',
    'p3-6',
    'p3-5',
    'p3-4',
    'p3-3',
    'p3-2',
    'p3-1',
  ]);
  for (const { sentAt } of mails) expect(sentAt < '2027-03-17').toBe(true);
  const p10 = await karim.get(`${base}/messages/p10-1/preview`);
  expect(p10.text).toContain('Nouvelle date : 7 avril 2027'.replace(' :', '\u00A0:'));
});

test('the past of the demonstration is real mails: each opens, with its attachments', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const mails = await fileOf(karim, 'c3');
  const third = mails.find((mail) => mail.sourceRef === 'p3-3')!;
  const eml = await fetch(`${app.url}/api/correspondence/mails/${third.id}/eml`, {
    headers: { cookie: karim.cookie() },
  });
  const mail = await simpleParser(Buffer.from(await eml.arrayBuffer()));
  expect(mail.subject).toBe('Véranda CC-2026-0161\u00A0: pensez à votre déclaration en mairie');
  // The letterhead's picture stands in the letter, not beside it.
  const beside = mail.attachments.filter(({ related }) => !related);
  expect(beside.map((file) => file.filename)).toEqual(['plans-execution.pdf', 'notice-descriptive.pdf']);
  expect(mail.date?.toISOString()).toBe('2026-09-15T08:05:00.000Z');
  expect(await fileOf(karim, 'c5')).toEqual([]);
  expect((await fileOf(karim, 'c8')).map((each) => each.sourceRef)).toEqual(['p8-1']);
});

test('without an address nothing leaves; all the others do; once there is one it may', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const noAddress = [{ code: 'noAddress', data: {} }];
  expect(await executionRow(karim, 'p5-1')).toMatchObject({ situation: 'blocked', blocked: noAddress });
  const all = await Promise.all(['p5-1', 'p6-4', 'p4-2', 'p10-1'].map((id) => approve(karim, id)));
  const results = await sendApproved(karim, ...all);
  expect(results.map(({ result }) => result)).toEqual(['blocked', 'sent', 'sent', 'sent']);
  expect(results[0]!.blocked).toEqual(noAddress);
  expect(sink.received).toHaveLength(3);
  expect(await fileOf(karim, 'c5')).toEqual([]);

  await changeContact(app, 'c5', { email: 'zoe.lefebvre@courriel.example' });
  expect(await executionRow(karim, 'p5-1')).toMatchObject({ situation: 'due', sendable: true, blocked: [] });
  expect(await send(karim, 'p5-1')).toMatchObject({ result: 'sent' });
  expect(sink.received.at(-1)!.to).toEqual(['zoe.lefebvre@courriel.example']);
});

test.each([
  'sans-arobase',
  'a@b',
  'a@courriel.example\r\nBcc: tous@courriel.example',
  'a@courriel.example, b@courriel.example',
])('an address that is none is blocked, with the reason: %j', async (email) => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  await changeContact(app, 'c4', { email });
  const blocked = [{ code: 'invalidAddress', data: { address: email } }];
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'blocked', blocked });
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'blocked', blocked });
  expect(sink.steps).toEqual([]);
});

test('a mail once refused is not counted as sent, and its plan goes on from it', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const plan = await karim.get(`${base}/plans/p8`);
  expect(plan.messages.map((message: any) => message.state)).toEqual([
    ...['sent', 'refused', 'planned', 'planned', 'planned'],
  ]);
  await changeContact(app, 'c8', { email: 'g.kestler@courriel.example' });
  await karim.post(`${base}/messages/p8-2/retry`);
  expect(await executionRow(karim, 'p8-2')).toMatchObject({ situation: 'late', sendable: true });
  expect(await send(karim, 'p8-2')).toMatchObject({ result: 'sent' });
});

test('marketing: service leaves, prospection is blocked for who objected and for who never agreed', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const started = async (contactId: string) => {
    const input = { templateId: 'entretien-12m', contactId, startOn: '2025-11-23', closedDayRule: 'leave' };
    const plan = await karim.post(`${base}/plans`, input);
    await karim.post(`${base}/plans/${plan.id}/start`);
    return plan.messages.map((message: any) => message.id);
  };
  const codes = async (id: string) => (await executionRow(karim, id))!.blocked.map(({ code }) => code);

  const [service, offer] = await started('c7');
  expect(await send(karim, service)).toMatchObject({ result: 'sent' });
  expect(await codes(offer)).toEqual(['objection', 'noPublicAddress']);
  expect((await send(karim, offer)).result).toBe('blocked');

  const [prospectService, prospectOffer] = await started('c9');
  expect(await send(karim, prospectService)).toMatchObject({ result: 'sent' });
  expect(await codes(prospectOffer)).toEqual(['noConsent', 'noPublicAddress']);

  const [clientService, clientOffer] = await started('c1');
  await send(karim, clientService);
  expect(await codes(clientOffer)).toEqual(['noPublicAddress']);
  expect(sink.received).toHaveLength(3);
});

test('names of clients are text: escaped in HTML, plain in text, and no header can be made of them', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const message = {
    ...{ delay: { value: 0, unit: 'day' }, anchor: 'afterStart', nature: 'service', attachments: [] },
    ...{ subject: 'Pour %NOM_CONTACT%', body: doc('%PRENOM_CONTACT% %NOM_CONTACT%, %RAISON_SOCIALE%') },
  };
  const plan = await karim.post(`${base}/plans`, { contactId: 'c10', label: 'Essai', messages: [message] });
  await karim.post(`${base}/plans/${plan.id}/start`);
  await changeContact(app, 'c10', { last_name: 'O’Brien\r\nBcc: tous@courriel.example' });
  const id = plan.messages[0].id;
  const preview = await karim.get(`${base}/messages/${id}/preview`);
  expect(preview.html).toContain('Test &lt;b&gt;Gras&lt;/b&gt;');
  expect(preview.text).toContain('Test <b>Gras</b> O’Brien Bcc: tous@courriel.example, O’Brien & Fils SAS');
  expect(await send(karim, id)).toMatchObject({ result: 'sent' });
  const [received] = sink.received;
  expect(received!.to).toEqual(['obrien@courriel.example']);
  const mail = await simpleParser(received!.bytes);
  expect(mail.subject).toBe('Pour O’Brien Bcc: tous@courriel.example');
  expect([...mail.headers.keys()]).not.toContain('bcc');
});

test('what is too heavy for a mail is refused where it is written, with both figures, and nothing changes', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(6 * 1024 * 1024)], { type: 'image/png' }), 'photo.png');
  const headers = { cookie: karim.cookie() };
  const upload = await fetch(`${app.url}${base}/attachments`, { method: 'POST', body: form, headers });
  const { hash, name, type, size, pass } = (await upload.json()) as Record<string, string>;
  const file = { hash, name, type, pass };
  const { delay, anchor, nature, subject, body } = (await karim.get(`${base}/plans/p4`)).messages[1];
  const changed = { delay, anchor, nature, subject, body, attachments: [file, file] };
  const refused = await karim.request('PUT', `${base}/plans/p4/messages/p4-2`, changed);
  const data = { bytes: 2 * Number(size), maximum: 10_000_000 };
  expect([refused.status, refused.error]).toMatchObject([
    422,
    { code: 'communication-plans.attachmentsTooLarge', data, fields: [{ path: '/attachments' }] },
  ]);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'due', sendable: true });
});

test('a mail that has left is read in the client’s file, not previewed again', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const answer = await karim.request('GET', `${base}/messages/p1-1/preview`);
  expect([answer.status, answer.error.code]).toEqual([409, 'communication-plans.messageGone']);
});

test('the line of a message stands for the mail of its preview, whatever changes between two lists', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const both = async () => {
    const line = await executionRow(karim, 'p4-2');
    const { contentHash, subject } = await karim.get(`${base}/messages/p4-2/preview`);
    expect(line).toMatchObject({ contentHash, subject });
    return contentHash as string;
  };
  const seen = [await both(), await both()];
  expect(seen[1]).toBe(seen[0]);
  await changeContact(app, 'c4', { last_name: 'Autrenom' });
  seen.push(await both());
  const { delay, anchor, nature, subject, attachments } = (await karim.get(`${base}/plans/p4`)).messages[1];
  const files = attachments.map(({ hash, name, type }: Record<string, string>) => ({ hash, name, type }));
  const written = {
    delay,
    anchor,
    nature,
    subject: `${subject} !`,
    attachments: files,
    body: doc('Autre texte.'),
  };
  await karim.put(`${base}/plans/p4/messages/p4-2`, written);
  seen.push(await both());
  await karim.put(`${base}/plans/p4/messages/p4-2`, { ...written, attachments: [] });
  seen.push(await both());
  expect(new Set(seen).size).toBe(4);
});

test('what was approved and has changed since says so, until it is sent again', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  sink.follow((step) => (step === 'rcpt' ? '451 4.7.1 Try later' : 'accept'));
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'deferred' });
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'deferred', contentChanged: false });
  const untouched = await executionRow(karim, 'p6-4');
  expect(untouched).toMatchObject({ contentChanged: false, retryAt: null });
  await changeContact(app, 'c4', { last_name: 'Autrenom' });
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ contentChanged: true });
  sink.follow(() => 'accept');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
  expect(sink.received).toHaveLength(1);
});

import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import {
  approve,
  executionRow,
  leaveBySink,
  send,
  sendApproved,
} from '../../../../test/support/plan-mails.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';
const config = { publicUrl: 'https://miaou.vitrabelle.example' };

async function offerSent() {
  const app = await startTestApp({ config });
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const input = { templateId: 'entretien-12m', contactId: 'c1', startOn: '2025-11-23' };
  const plan = await karim.post(`${base}/plans`, input);
  await karim.post(`${base}/plans/${plan.id}/start`);
  const [service, first, second] = plan.messages.map((message: any) => message.id);
  await send(karim, service);
  expect(await send(karim, first)).toMatchObject({ result: 'sent' });
  const mail = await simpleParser(sink.received[1]!.bytes);
  const link = /https:\/\/miaou\.vitrabelle\.example(\S+)/.exec(mail.text ?? '')![1]!;
  return { app, karim, plan, second, mail, link, serviceMail: sink.received[0]!.bytes };
}

test('an offer carries the means to object, in its text, its HTML and its headers; a service mail does not', async () => {
  const { mail, link, serviceMail } = await offerSent();
  expect(mail.html).toContain(`href="https://miaou.vitrabelle.example${link}"`);
  const list = mail.headers.get('list') as Record<string, any>;
  expect(list['unsubscribe'].url).toBe(`https://miaou.vitrabelle.example${link}`);
  expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
  expect(serviceMail.toString()).not.toContain('opt-out');
});

test('the link asks before it records, records once, and blocks the offers that were to come', async () => {
  const { app, karim, plan, second, link } = await offerSent();
  const client = app.stranger();
  const asked = await client.request<string>('GET', link);
  expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(asked.body).toContain('Vitrabelle Menuiseries');
  expect(asked.body).toContain('<form method="post">');
  expect(asked.body).not.toContain('<script');
  // Filters of mail servers follow links: that is no objection.
  expect((await karim.get('/api/contacts/c1')).marketingOpposedAt).toBeNull();
  expect((await executionRow(karim, second))!.blocked).toEqual([]);

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const done = await client.request<string>('POST', link, 'List-Unsubscribe=One-Click', form);
  expect(done.status).toBe(200);
  expect(done.body).toContain('C’est noté');
  expect((await karim.get('/api/contacts/c1')).marketingOpposedAt).toBe('2026-11-23T10:30:00.000Z');
  expect((await executionRow(karim, second))!.blocked.map(({ code }) => code)).toEqual(['objection']);
  expect((await karim.get(`${base}/plans/${plan.id}/journal`)).entries[0]).toMatchObject({
    ...{ what: 'clientObjected', userId: null },
  });

  app.clock.advance(60_000);
  await client.request('POST', link, '', form);
  expect((await karim.get('/api/contacts/c1')).marketingOpposedAt).toBe('2026-11-23T10:30:00.000Z');
  const english = await client.request<string>('GET', link, undefined, { 'accept-language': 'en-GB,en' });
  expect(english.body).toContain('<html lang="en">');
});

test('nobody objects for somebody else with a link that is not ours', async () => {
  const { app, karim, link } = await offerSent();
  const client = app.stranger();
  const forged = [
    `${base}/opt-out/c1`,
    `${base}/opt-out/v1.AAAA`,
    link.slice(0, -2),
    `${base}/opt-out/${app.application.platform.secrets.seal('c1')}`,
    `${base}/opt-out/${app.application.platform.secrets.seal('opt-out:nobody')}`,
  ];
  for (const path of forged) {
    for (const method of ['GET', 'POST']) {
      const answer = await client.request<string>(method, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).toContain('Ce lien');
    }
  }
  expect((await karim.get('/api/contacts/c1')).marketingOpposedAt).toBeNull();
});

test('the link of a mail whose client has become part of another contact since is the other one’s objection', async () => {
  const { app, karim, link, second } = await offerSent();
  const sophie = await app.signIn('smarchand');
  const versions = { version: 1, otherVersion: 1 };
  const choice = { otherId: 'c1', ...versions, fromOther: [], customFromOther: [], notes: 'both' };
  await sophie.post('/api/contacts/c2/merge', choice);
  expect((await karim.get('/api/contacts/c2')).marketingOpposedAt).toBeNull();
  const done = await app.stranger().request<string>('POST', link, '', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(done.status).toBe(200);
  expect((await karim.get('/api/contacts/c2')).marketingOpposedAt).toBe('2026-11-23T10:30:00.000Z');
  expect((await executionRow(karim, second))!.blocked.map(({ code }) => code)).toEqual(['objection']);
});

const codesOf = (row: { blocked: { code: string }[] } | undefined) => row!.blocked.map(({ code }) => code);

/** A plan of a second file with the address of the client of the first, which begins with a service mail. */
async function sameAddress() {
  const sent = await offerSent();
  const { karim } = sent;
  const { email } = await karim.get('/api/contacts/c1');
  const { id: otherId } = await karim.post('/api/contacts', {
    ...{ group: 'client', firstName: 'Ada', lastName: 'Autre', email: email.toUpperCase() },
  });
  const plan = await karim.post(`${base}/plans`, {
    ...{ templateId: 'entretien-12m', contactId: otherId, startOn: '2025-11-23' },
  });
  await karim.post(`${base}/plans/${plan.id}/start`);
  const [service, offer] = plan.messages.map((message: { id: string }) => message.id);
  expect(await send(karim, service)).toMatchObject({ result: 'sent' });
  return { ...sent, otherId, otherPlan: plan, offer };
}

// Could pass wrongly if the second file's offers were blocked anyway: they leave until the other one objects.
test('an objection by the link of a mail holds for the address, in every file that has it', async () => {
  const { app, karim, link, second, otherId, otherPlan, offer } = await sameAddress();
  const approved = await approve(karim, offer);
  expect(codesOf(await executionRow(karim, offer))).toEqual([]);
  await app.stranger().request('POST', link, '', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(codesOf(await executionRow(karim, second))).toEqual(['objection']);
  const { displayName: name } = await karim.get('/api/contacts/c1');
  const blocked = [{ code: 'objectionElsewhere', data: { contactId: 'c1', name } }];
  expect((await executionRow(karim, offer))!.blocked).toEqual(blocked);
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'blocked', blocked }]);
  const { warnings } = await karim.get(`${base}/plans/${otherPlan.id}`);
  expect(warnings).toContainEqual(expect.objectContaining({ kind: 'objectionElsewhere' }));
  expect((await karim.get(`${base}/plans/${otherPlan.id}/journal`)).entries[0]).toMatchObject({
    ...{ what: 'clientObjected', userId: null },
  });
  // It is the other one's: nothing is written into this file.
  expect((await karim.get(`/api/contacts/${otherId}`)).marketingOpposedAt).toBeNull();
});

test('an objection that is written in another file with the address counts as well, and no longer once it is lifted', async () => {
  const { karim, otherId, offer } = await sameAddress();
  const change = async (values: object) => {
    const { version } = await karim.get('/api/contacts/c1');
    const { status } = await karim.request('PATCH', '/api/contacts/c1', { version, ...values });
    expect(status).toBe(200);
  };
  await change({ marketingOpposedAt: '2026-11-20T08:00:00.000Z' });
  expect(codesOf(await executionRow(karim, offer))).toEqual(['objectionElsewhere']);
  await change({ email: 'ailleurs@exemple.example' });
  expect(codesOf(await executionRow(karim, offer))).toEqual([]);
  await change({ email: (await karim.get(`/api/contacts/${otherId}`)).email });
  expect(codesOf(await executionRow(karim, offer))).toEqual(['objectionElsewhere']);
  await change({ marketingOpposedAt: null });
  expect(codesOf(await executionRow(karim, offer))).toEqual([]);
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, startTestApp } from '../../../../test/support/start-test-app.ts';
import { approve, executionRow, leaveBySink, sendApproved } from '../../../../test/support/plan-mails.ts';
import { fromPlainText } from '../../../platform/rich-text/contract/from-plain-text.ts';
import type { Composition, Layout, LayoutInput } from '../contract/layout.ts';

const base = '/api/communication-plans';

const letterhead = (text: string, changes: Partial<LayoutInput> = {}): LayoutInput => ({
  intro: 'Bonjour %PRENOM_CONTACT%,',
  body: fromPlainText(text),
  logoHeight: 80,
  ...changes,
});

const usual = '%INTRO%\n\n%LETEXT%\n\nÀ bientôt,\n\n%SOC_MENTIONS%';

test('the letterhead is changed for everybody, and goes back to the default one', async () => {
  const app = await startTestApp();
  const [karim, chloe] = [await app.signIn('kbenali'), await app.signIn('cdupre')];
  const before = await karim.get<Layout>(`${base}/layout`);
  expect(before).toMatchObject({ intro: '%CIVILITE_LITT%,', logoHeight: 64 });
  const saved = await karim.put<Layout>(`${base}/layout`, letterhead(usual));
  expect(saved).toEqual({ ...letterhead(usual), updatedAt: '2026-11-23T10:30:00.000Z' });
  expect(await chloe.get(`${base}/layout`)).toEqual(saved);
  const { text } = await chloe.get(`${base}/messages/p1-5/preview`);
  expect(text).toMatch(/^Bonjour Hélène,\n\nVotre commande CC-2026-0187 est disponible/);
  expect(text).toContain('À bientôt,\n\nVitrabelle Menuiseries, SARL');
  const reset = await karim.delete<Layout>(`${base}/layout`);
  expect(reset).toMatchObject({ intro: '%CIVILITE_LITT%,', logoHeight: 100, updatedAt: null });
  expect(await chloe.get(`${base}/layout`)).toEqual(reset);
  expect((await app.stranger().request('GET', `${base}/layout`)).status).toBe(401);
  expect((await app.stranger().request('PUT', `${base}/layout`, letterhead(usual))).status).toBe(401);
});

describe('a letterhead that is wrong', () => {
  let app: Awaited<ReturnType<typeof openTestApp>>;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test.each<[string, LayoutInput, string, string, object]>([
    ['without the text', letterhead('%INTRO%'), '/body', 'layoutTextMissing', {}],
    ['with the text twice', letterhead('%LETEXT%\n\n%LETEXT%'), '/body', 'layoutTextTwice', {}],
    ['with the text twice in a line', letterhead('%LETEXT% %LETEXT%'), '/body', 'layoutTextTwice', {}],
    ['with the text in a sentence', letterhead('Voici %LETEXT%'), '/body', 'layoutTextNotAlone', {}],
    [
      'with the text in a quote',
      letterhead('', {
        body: { type: 'doc', content: [{ type: 'blockquote', content: fromPlainText('%LETEXT%').content }] },
      }),
      '/body',
      'layoutTextNotAlone',
      {},
    ],
    [
      'with a name that does not exist',
      letterhead('%LETEXT%\n\n%SOC_MENTION%'),
      '/body',
      'unknownVariable',
      { name: 'SOC_MENTION', suggestion: 'SOC_MENTIONS' },
    ],
    [
      'with a name of its own misspelt',
      letterhead('%LETEXTE%'),
      '/body',
      'unknownVariable',
      { name: 'LETEXTE', suggestion: 'LETEXT' },
    ],
    [
      'with the text in its salutation',
      letterhead('%LETEXT%', { intro: '%LETEXT%' }),
      '/intro',
      'unknownVariableAtAll',
      { name: 'LETEXT' },
    ],
    ['with nothing in it', letterhead(''), '/body', 'empty', {}],
  ])('%s is refused beside its field, and the one in use stays', async (_what, input, path, reason, data) => {
    const karim = await app.signIn('kbenali');
    const before = await karim.get(`${base}/layout`);
    const refused = await karim.request('PUT', `${base}/layout`, input);
    expect(refused.status).toBe(422);
    const [field] = refused.error.fields;
    expect([field?.path, field?.rule.split('.').at(-1)]).toEqual([path, reason]);
    expect(field?.params).toMatchObject(data);
    expect(await karim.get(`${base}/layout`)).toEqual(before);
  });

  test.each([-1, 301, 40.5])('a logo %s pixels high is refused', async (logoHeight) => {
    const karim = await app.signIn('kbenali');
    const refused = await karim.request('PUT', `${base}/layout`, letterhead(usual, { logoHeight }));
    expect(refused.error.fields.map(({ path }) => path)).toEqual(['/logoHeight']);
  });
});

test('a mail approved before the letterhead or the logo changed does not leave unread', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
  await sophie.post(`${base}/messages/p1-5/bring-forward`);
  const first = await approve(karim, 'p1-5');
  await sophie.put(`${base}/layout`, letterhead(usual));
  expect((await sendApproved(karim, first))[0]?.result).toBe('contentChanged');
  const second = await approve(karim, 'p1-5');
  await sophie.delete('/api/company/logo');
  expect((await sendApproved(karim, second))[0]?.result).toBe('contentChanged');
  expect(sink.received).toHaveLength(0);
  const third = await approve(karim, 'p1-5');
  expect((await sendApproved(karim, third))[0]?.result).toBe('sent');
  expect(sink.received).toHaveLength(1);
});

describe('the mail that a text would be', () => {
  const message = { subject: 'Pour %NOM_CONTACT%', body: fromPlainText('Commande %CMD_NUMERO%, %INCONNU%') };

  test('is composed for the client that is chosen, in the letterhead being written', async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    const layout = letterhead(usual);
    const mail = await karim.post<Composition>(`${base}/compositions`, {
      ...{ layout, message, contactId: 'c1', orderId: 'o1' },
    });
    expect(mail).toMatchObject({ subject: 'Pour Fournier-Bécu', missing: [] });
    expect(mail.text).toMatch(/^Bonjour Hélène,\n\nCommande CC-2026-0187, %INCONNU%\n\nÀ bientôt,/);
    expect(mail.html).toContain('height="80"');
    expect(mail.html).toMatch(/<img src="data:image\/png;base64,iVBOR/);
    expect(mail.html).not.toContain('cid:');
    const without = { ...layout, logoHeight: 0 };
    const bare = await karim.post<Composition>(`${base}/compositions`, { layout: without, message });
    expect(bare.html).not.toContain('<img');
    expect(bare.missing).toEqual(['NOM_CONTACT', 'CMD_NUMERO']);
    // Nothing was kept.
    expect((await karim.get<Layout>(`${base}/layout`)).intro).toBe('%CIVILITE_LITT%,');
  });

  test('bears what is not finished: an empty text, a letterhead without its place', async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    const nothing = { type: 'doc' as const, content: [] };
    const mail = await karim.post<Composition>(`${base}/compositions`, {
      layout: letterhead('Sans texte'),
      message: { subject: '', body: nothing },
    });
    expect(mail).toMatchObject({ subject: '', text: 'Sans texte' });
    const hostile = { subject: '', body: { type: 'doc', content: [{ type: 'script' }] } };
    const refused = await karim.request('POST', `${base}/compositions`, { message: hostile });
    expect([refused.status, refused.error.code]).toEqual([422, 'rich-text.malformed']);
    expect((await app.stranger().request('POST', `${base}/compositions`, { message })).status).toBe(401);
  });
});

test('a logo that is gone from the store keeps mails from leaving, until somebody sees to it', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
  const { logo } = await karim.get('/api/company');
  const { hash } = logo;
  await rm(
    join(app.application.platform.config.dataFolder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash),
  );
  const [result] = await sendApproved(karim, await approve(karim, 'p4-2'));
  expect(result).toMatchObject({ result: 'blocked', blocked: [{ code: 'missingLogo', data: {} }] });
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'blocked', sendable: false });
  expect((await karim.get(`${base}/messages/p4-2/preview`)).blocked).toEqual([
    { code: 'missingLogo', data: {} },
  ]);
  await sophie.put(`${base}/settings`, { automatic: true, sendFrom: '08:00', sendUntil: '18:00' });
  await karim.put(`${base}/plans/p4/automatic`, { on: true });
  await app.application.runJob('communication-plans.send-automatically');
  expect(sink.received).toEqual([]);
  await sophie.delete('/api/company/logo');
  expect(await sendApproved(karim, await approve(karim, 'p4-2'))).toMatchObject([{ result: 'sent' }]);
});

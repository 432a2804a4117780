import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executionRow, fileOf, send } from '../../../../test/support/plan-mails.ts';
import { openTestApp, startTestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const written = (changes: object = {}) => ({
  ...{ delay: { value: 3, unit: 'day' }, anchor: 'afterStart', nature: 'service' },
  ...{ subject: 'Un mot', body: doc('Bonjour.'), attachments: [] },
  ...changes,
});

const kinds = (warnings: { kind: string; positions: number[] }[]) =>
  warnings.map(({ kind, positions }) => `${kind} ${positions.join()}`.trim());

test('the reference example: five dates, and what is wrong with them, before anything is written', async () => {
  const app = await startTestApp({ now: '2026-11-23T09:00:00.000Z' });
  const karim = await app.signIn('kbenali');
  const input = { templateId: 'baie-8s', contactId: 'c1', orderId: 'o1' };
  const leave = await karim.post(`${base}/plans/preview`, { ...input, closedDayRule: 'leave' });
  expect(leave).toMatchObject({ startOn: '2026-09-28', expectedOn: '2026-11-23' });
  expect(leave.messages.map((message: any) => message.dueOn)).toEqual([
    '2026-10-03',
    '2026-10-13',
    '2026-10-28',
    '2026-11-12',
    '2026-11-28',
  ]);
  expect(leave.warnings[0]).toEqual({
    kind: 'lastAfterExpected',
    positions: [5],
    data: { dueOn: '2026-11-28', expectedOn: '2026-11-23' },
  });
  expect(kinds(leave.warnings)).toEqual(['lastAfterExpected 5', 'closedDay 1', 'closedDay 5', 'duplicate']);
  const previous = await karim.post(`${base}/plans/preview`, input);
  expect(previous.messages.map((message: any) => message.dueOn)).toEqual([
    '2026-10-02',
    '2026-10-13',
    '2026-10-28',
    '2026-11-12',
    '2026-11-27',
  ]);
  expect(previous.messages[0].renderedSubject).toBe('Votre commande CC-2026-0187 est en cours de traitement');
  expect(kinds(previous.warnings)).toEqual(['lastAfterExpected 5', 'duplicate']);
  expect((await karim.get(`${base}/plans?contactId=c1`)).total).toBe(1);
});

test('an order longer than its plan is noticed, and a month ends where it ends', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const glycines = await karim.post(`${base}/plans/preview`, {
    ...{ templateId: 'baie-8s', contactId: 'c6', orderId: 'o6', closedDayRule: 'leave' },
  });
  expect(glycines.warnings[0]).toEqual({
    kind: 'expectedMuchLater',
    positions: [4],
    data: { dueOn: '2026-11-20', expectedOn: '2026-12-14' },
  });
  const veranda = await karim.post(`${base}/plans/preview`, {
    ...{ templateId: 'veranda-16s', contactId: 'c3', orderId: 'o3', closedDayRule: 'leave' },
  });
  expect(veranda.messages.map((message: any) => message.dueOn).slice(3, 7)).toEqual([
    '2026-09-30',
    '2026-10-15',
    '2026-10-31',
    '2026-11-15',
  ]);
});

test('an empty plan is filled by hand, up to ten messages, and cannot start before', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const empty = await karim.post(`${base}/plans`, { contactId: 'c9', label: 'À la main' });
  expect(empty).toMatchObject({ startOn: '2026-11-23', messages: [], templateCode: null });
  expect(kinds(empty.warnings)).toEqual(['noMessage']);
  const early = await karim.request('POST', `${base}/plans/${empty.id}/start`);
  expect([early.status, early.error.code]).toEqual([409, 'communication-plans.planEmpty']);
  for (let count = 0; count < 10; count += 1) {
    await karim.post(`${base}/plans/${empty.id}/messages`, written());
  }
  const eleventh = await karim.request('POST', `${base}/plans/${empty.id}/messages`, written());
  expect([eleventh.status, eleventh.error.code]).toEqual([422, 'communication-plans.tooManyMessages']);
  const plan = await karim.delete(
    `${base}/plans/${empty.id}/messages/${(await karim.get(`${base}/plans/${empty.id}`)).messages[3].id}`,
  );
  expect(plan.messages.map((message: any) => message.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(kinds(plan.warnings)[0]).toBe('tooClose 1,2');
  const started = await karim.post(`${base}/plans/${empty.id}/start`);
  expect(started).toMatchObject({ state: 'active', startedAt: '2026-11-23T10:30:00.000Z' });
  const again = await karim.request('POST', `${base}/plans/${empty.id}/start`);
  expect([again.status, again.error.code]).toEqual([409, 'communication-plans.planNotDraft']);
});

describe('a plan that is wrong', () => {
  let app: Awaited<ReturnType<typeof openTestApp>>;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test.each<[string, object, string, string]>([
    ['an unknown client', { contactId: 'nobody' }, '/contactId', 'contactNotFound'],
    ['an order of another client', { contactId: 'c1', orderId: 'o2' }, '/orderId', 'orderOfAnotherClient'],
    ['a ticket of another client', { contactId: 'c1', ticketId: 't1' }, '/ticketId', 'ticketOfAnotherClient'],
    ['an unknown order', { contactId: 'c1', orderId: 'none' }, '/orderId', 'orderNotFound'],
    ['a start in 1900', { contactId: 'c1', startOn: '1900-01-01' }, '/startOn', 'dateOutOfRange'],
    ['a start that does not exist', { contactId: 'c1', startOn: '2026-02-30' }, '/startOn', 'dateInvalid'],
    ['somebody who does not work here', { contactId: 'c1', ownerId: 'u99' }, '/ownerId', 'ownerNotFound'],
    ['no name', { contactId: 'c1' }, '/label', 'labelMissing'],
    [
      'a new date that does not exist',
      { contactId: 'c1', values: { DATE_REPORT: '2026-06-31' } },
      '/values/DATE_REPORT',
      'dateInvalid',
    ],
    [
      'a delay before a date that nobody promised',
      { contactId: 'c9', label: 'x', messages: [written({ anchor: 'beforeExpected' })] },
      '/messages/0/anchor',
      'expectedDateMissing',
    ],
    [
      'a plan that another client had',
      { contactId: 'c1', replacesPlanId: 'p2' },
      '/replacesPlanId',
      'planOfAnotherClient',
    ],
  ])('is refused on its field: %s', async (_, input, path, code) => {
    const karim = await app.signIn('kbenali');
    const answer = await karim.request('POST', `${base}/plans`, input);
    expect([answer.status, answer.error.code]).toEqual([422, `communication-plans.${code}`]);
    expect(answer.error.fields.map((field) => field.path)).toEqual([path]);
    expect((await karim.get(`${base}/plans`)).total).toBe(10);
  });
});

test('unknown plans, messages and plan-types do not exist, on any route', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  for (const [method, path, body] of [
    ['GET', 'plans/none'],
    ['GET', 'plans/none/journal'],
    ['POST', 'plans/none/start'],
    ['POST', 'plans/none/resume', { dates: 'keep' }],
    ['POST', 'plans/none/messages', written()],
    ['DELETE', 'plans/p1/messages/none'],
    ['DELETE', 'plans/p1/messages/p3-8'],
    ['PUT', 'plans/p1/messages/p3-8', written()],
    ['GET', 'messages/none/preview'],
    ['POST', 'messages/none/skip'],
    ['GET', 'templates/none'],
    ['GET', `attachments/${'0'.repeat(64)}`],
    ['POST', 'plans', { contactId: 'c1', templateId: 'none' }],
  ] as const) {
    const answer = await karim.request(method, `${base}/${path}`, body);
    expect([method, path, answer.status]).toEqual([method, path, 404]);
  }
  expect((await karim.get(`${base}/plans/p3`)).messages).toHaveLength(10);
});

test('a suspended plan sends nothing; resumed, what is left moves by the days it lasted', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  expect(await executionRow(karim, 'p2-4')).toBeUndefined();
  const preview = await karim.get(`${base}/messages/p2-4/preview`);
  expect(preview.blocked).toEqual([{ code: 'planNotActive', data: { state: 'suspended' } }]);
  expect(await send(karim, 'p2-4')).toMatchObject({ result: 'blocked', blocked: preview.blocked });

  app.clock.set('2026-11-30T09:00:00.000Z');
  const resumed = await karim.post(`${base}/plans/p2/resume`, { dates: 'shift' });
  expect(resumed.state).toBe('active');
  expect(resumed.messages.map((message: any) => [message.dueOn, message.movedByHand])).toEqual([
    ['2026-10-17', false],
    ['2026-10-27', false],
    ['2026-11-12', false],
    ['2026-12-04', true],
    ['2026-12-19', true],
  ]);
  expect(await executionRow(karim, 'p2-4')).toMatchObject({ situation: 'coming' });

  await karim.post(`${base}/plans/p2/suspend`);
  app.clock.set('2026-12-10T09:00:00.000Z');
  const kept = await karim.post(`${base}/plans/p2/resume`, { dates: 'keep' });
  expect(kept.messages.slice(3).map((message: any) => message.dueOn)).toEqual(['2026-12-04', '2026-12-19']);
  expect(await executionRow(karim, 'p2-4')).toMatchObject({ situation: 'late' });
  const again = await karim.request('POST', `${base}/plans/p2/resume`, { dates: 'keep' });
  expect([again.status, again.error.code]).toEqual([409, 'communication-plans.planNotSuspended']);
});

test('a delay plan takes over: it starts today, and needs its own values', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const input = { templateId: 'retard', contactId: 'c1', orderId: 'o1', replacesPlanId: 'p1' };
  const preview = await karim.post(`${base}/plans/preview`, input);
  expect(preview.startOn).toBe('2026-11-23');
  expect(preview.planVariables).toEqual(['MOTIF_REPORT', 'DATE_REPORT']);
  expect(preview.warnings).toContainEqual({
    kind: 'missingValue',
    positions: [1],
    data: { names: ['MOTIF_REPORT', 'DATE_REPORT'] },
  });
  const plan = await karim.post(`${base}/plans`, input);
  await karim.post(`${base}/plans/${plan.id}/start`);
  expect((await karim.get(`${base}/plans/p1`)).replacedByPlanId).toBe(plan.id);
  const first = plan.messages[0].id;
  expect(await executionRow(karim, first)).toMatchObject({
    situation: 'blocked',
    blocked: [{ code: 'missingValue', data: { names: ['MOTIF_REPORT', 'DATE_REPORT'] } }],
  });
  expect((await send(karim, first)).result).toBe('blocked');
  const { label, startOn, ownerId, closedDayRule } = plan;
  const values = { DATE_REPORT: '2027-05-01', MOTIF_REPORT: 'rupture de stock' };
  await karim.put(`${base}/plans/${plan.id}`, { label, startOn, ownerId, closedDayRule, values });
  expect(await executionRow(karim, first)).toMatchObject({ situation: 'due', sendable: true });
  const { text } = await karim.get(`${base}/messages/${first}/preview`);
  expect(text).toContain('1er mai 2027');
});

test('cancelling keeps what was sent and drops the rest', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const mails = await fileOf(karim, 'c1');
  const plan = await karim.post(`${base}/plans/p1/cancel`);
  expect(plan.state).toBe('cancelled');
  expect(plan.messages.map((message: any) => message.state)).toEqual([
    ...Array.from({ length: 4 }, () => 'sent'),
    'cancelled',
  ]);
  expect(await fileOf(karim, 'c1')).toEqual(mails);
  expect(await executionRow(karim, 'p1-5')).toBeUndefined();
  for (const path of ['plans/p1/cancel', 'plans/p1/suspend', 'messages/p1-5/skip', 'messages/p1-4/skip']) {
    const answer = await karim.request('POST', `${base}/${path}`);
    expect([path, answer.status]).toEqual([path, 409]);
  }
});

test('moving one message never moves another; the start moves those that were not moved by hand', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const dates = (plan: any) => plan.messages.slice(3).map((message: any) => message.dueOn);
  const moved = await karim.post(`${base}/messages/p6-4/postpone`, { dueOn: '2026-11-25' });
  expect(dates(moved)).toEqual(['2026-11-25', '2026-12-05']);
  const { label, ownerId, closedDayRule, values } = moved;
  const later = await karim.put(`${base}/plans/p6`, {
    ...{ label, ownerId, closedDayRule, values, startOn: '2026-10-07' },
  });
  expect(dates(later)).toEqual(['2026-11-25', '2026-12-07']);
  expect(later.messages[0]).toMatchObject({ state: 'sent', dueOn: '2026-10-10' });
  for (const dueOn of ['2026-11-23', '2026-11-22', '2026-02-30', '2199-01-01']) {
    const answer = await karim.request('POST', `${base}/messages/p6-4/postpone`, { dueOn });
    expect([dueOn, answer.status, answer.error.fields[0]?.path]).toEqual([dueOn, 422, '/dueOn']);
  }
});

test('a message is changed for this client alone, until it has left', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const before = await karim.get(`${base}/templates/baie-8s`);
  const delay = { value: 2, unit: 'week' };
  const plan = await karim.put(`${base}/plans/p6/messages/p6-5`, written({ delay }));
  expect(plan.messages[4]).toMatchObject({
    ...{ id: 'p6-5', subject: 'Un mot', delay, dueOn: '2026-10-19', attachments: [] },
  });
  expect(await karim.get(`${base}/templates/baie-8s`)).toEqual(before);
  expect((await karim.get(`${base}/plans/p1`)).messages[4].subject).toContain('disponible');
  const sent = await karim.request('PUT', `${base}/plans/p6/messages/p6-1`, written());
  expect([sent.status, sent.error.code]).toEqual([409, 'communication-plans.messageGone']);
  const wrong = await karim.request('PUT', `${base}/plans/p6/messages/p6-5`, written({ subject: '%X%' }));
  expect([wrong.status, wrong.error.fields[0]?.path]).toEqual([422, '/subject']);
});

test('skipping goes on with the next message, and closes a plan that has none', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  expect(await executionRow(karim, 'p8-3')).toMatchObject({ situation: 'coming', sendable: false });
  const plan = await karim.post(`${base}/messages/p8-2/skip`);
  expect(plan.messages[1].state).toBe('skipped');
  expect(await executionRow(karim, 'p8-3')).toMatchObject({ situation: 'coming', sendable: true });
  const done = await karim.post(`${base}/messages/p1-5/skip`);
  expect(done.state).toBe('completed');
  const { entries } = await karim.get(`${base}/plans/p1/journal`);
  expect(
    entries
      .slice(0, 2)
      .map((entry: any) => entry.what)
      .sort(),
  ).toEqual(['messageSkipped', 'planCompleted']);
});

test('a started plan keeps its last message, and a message that was tried', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const plan = await karim.post(`${base}/plans`, { contactId: 'c1', label: 'Un', messages: [written()] });
  await karim.post(`${base}/plans/${plan.id}/start`);
  const path = `${base}/plans/${plan.id}/messages/${plan.messages[0].id}`;
  const last = await karim.request('DELETE', path);
  expect([last.status, last.error.code]).toEqual([409, 'communication-plans.lastMessage']);
  const tried = await karim.request('DELETE', `${base}/plans/p8/messages/p8-2`);
  expect([tried.status, tried.error.code]).toEqual([409, 'communication-plans.messageGone']);
  await karim.post(`${base}/messages/p8-2/retry`);
  const again = await karim.request('DELETE', `${base}/plans/p8/messages/p8-2`);
  expect([again.status, again.error.code]).toEqual([409, 'communication-plans.messageTried']);
});

test('names are one clean line, on every engine', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const input = {
    contactId: 'c1',
    label: ' Suivi\u0000 de\r\nchantier ',
    values: { MOTIF_REPORT: 'a\u0000b' },
  };
  const plan = await karim.post(`${base}/plans`, input);
  expect([plan.label, plan.values]).toEqual(['Suivi de chantier', { MOTIF_REPORT: 'ab' }]);
  expect((await karim.get(`${base}/plans?search=suivi%00%20chantier`)).total).toBe(1);
  const blank = await karim.request('POST', `${base}/plans`, { contactId: 'c1', label: ' \u0007 ' });
  expect([blank.status, blank.error.fields[0]?.path]).toEqual([422, '/label']);
});

test('the list is searched without accents, filtered and counted', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const ids = async (query: string) =>
    (await karim.get(`${base}/plans?${query}`)).plans.map((plan: any) => plan.id).sort();
  expect(await ids('search=oeuvrard')).toEqual(['p6']);
  expect(await ids('search=0203')).toEqual(['p10', 'p2']);
  expect(await ids('search=veranda%20pruvost')).toEqual(['p3']);
  expect(await ids('search=BAIE-8S%20lefebvre')).toEqual(['p5']);
  expect(await ids('search=%25')).toEqual([]);
  expect(await ids('state=suspended')).toEqual(['p2']);
  expect(await ids('orderId=o7')).toEqual(['p7', 'p9']);
  await karim.post(`${base}/plans/p2/cancel`);
  expect(await ids('contactId=c2')).toEqual(['p10', 'p2']);
  expect(await ids('contactId=c2&unfinished=true')).toEqual(['p10']);
  const page = await karim.get(`${base}/plans?limit=3&offset=0`);
  expect([page.plans.map((plan: any) => plan.id), page.total]).toEqual([['p10', 'p5', 'p9'], 10]);
  expect(page.plans[1]).toMatchObject({
    ...{ contactName: 'Mme Zoé Lefèbvre', orderNumber: 'CC-2026-0231', ownerName: 'Karim Benali' },
    ...{ messageCount: 5, sentCount: 0, droppedCount: 0, state: 'active' },
    next: { position: 1, dueOn: '2026-11-23' },
  });
});

test('whoever is not signed in sees nothing of it', async () => {
  const app = await startTestApp();
  for (const path of ['plans', 'plans/p1', 'execution', 'templates', 'variables', 'messages/p1-5/preview']) {
    const answer = await app.stranger().request('GET', `${base}/${path}`);
    expect([path, answer.status]).toEqual([path, 401]);
  }
});

test('variables are told with the values they have for a client', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const values = async (query: string) => {
    const { groups } = await karim.get(`${base}/variables${query}`);
    return Object.fromEntries(
      groups.flatMap((group: any) => group.variables.map(({ name, value }: any) => [name, value])),
    );
  };
  expect(await values('?contactId=c1&orderId=o1')).toMatchObject({
    ...{ NOM_CONTACT: 'Fournier-Bécu', RAISON_SOCIALE: null, USR_NOM: 'Benali' },
    ...{ CMD_MONTANT_TTC: '4\u00A0280,50\u00A0€', CMD_DELAI: '8 semaines', DT_SYS: '23/11/2026' },
    ...{ CMD_DATE: '28 septembre 2026', PDV_NOM: 'Showroom de Clermont-Ferrand', SAV_NUMERO: null },
  });
  expect(await values('?planId=p9')).toMatchObject({ SAV_NUMERO: 'SAV-2026-0057', NOM_CONTACT: 'Roussel' });
  expect(await values('')).toMatchObject({ SOC_RAISON: 'Vitrabelle Menuiseries', NOM_CONTACT: null });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, startTestApp } from '../../../../test/support/start-test-app.ts';
import type { MessageInput } from '../contract/templates.ts';

const base = '/api/communication-plans';

const doc = (...texts: string[]) => ({
  type: 'doc' as const,
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const message = (changes: Partial<MessageInput> = {}): MessageInput => ({
  delay: { value: 5, unit: 'day' },
  anchor: 'afterStart',
  nature: 'service',
  subject: 'Votre commande %CMD_NUMERO%',
  body: doc('Bonjour %NOM_CONTACT%.'),
  attachments: [],
  ...changes,
});

const template = (...messages: MessageInput[]) => ({
  code: 'ESSAI',
  label: 'Un essai',
  description: '',
  messages,
});

test('a plan-type is made, read, changed, duplicated and deleted', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const made = await karim.post(`${base}/templates`, template(message(), message({ subject: 'Deux' })));
  expect(made).toMatchObject({ code: 'ESSAI', label: 'Un essai', updatedAt: '2026-11-23T10:30:00.000Z' });
  expect(made.messages.map((each: any) => [each.position, each.subject])).toEqual([
    [1, 'Votre commande %CMD_NUMERO%'],
    [2, 'Deux'],
  ]);
  expect(await karim.get(`${base}/templates/${made.id}`)).toEqual(made);

  app.clock.advance(1000);
  const delay = { value: 1.5, unit: 'month' as const };
  const changed = await karim.put(`${base}/templates/${made.id}`, {
    ...template(message({ subject: 'Deux' }), message({ delay })),
    label: 'Autre',
  });
  expect(changed).toMatchObject({ label: 'Autre', updatedAt: '2026-11-23T10:30:01.000Z' });
  expect(changed.messages.map((each: any) => [each.subject, each.delay])).toEqual([
    ['Deux', { value: 5, unit: 'day' }],
    ['Votre commande %CMD_NUMERO%', delay],
  ]);

  const copy = await karim.post(`${base}/templates/${made.id}/duplicate`);
  expect(copy).toMatchObject({ code: 'ESSAI-2', label: 'Autre' });
  expect(copy.messages).toHaveLength(2);
  expect((await karim.post(`${base}/templates/${made.id}/duplicate`)).code).toBe('ESSAI-3');

  await karim.delete(`${base}/templates/${made.id}`);
  const gone = await karim.request('GET', `${base}/templates/${made.id}`);
  expect([gone.status, gone.error.code]).toEqual([404, 'communication-plans.templateNotFound']);
  const { templates } = await karim.get(`${base}/templates`);
  const codes = templates.map(({ code }: any) => code);
  expect(codes).toContain('ESSAI-2');
  expect(codes).not.toContain('ESSAI');
});

test('a copy keeps the attachments of its original', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const copy = await karim.post(`${base}/templates/baie-8s/duplicate`);
  const original = await karim.get(`${base}/templates/baie-8s`);
  const names = (from: any) =>
    from.messages.map((each: any) => each.attachments.map((file: any) => [file.name, file.hash]));
  expect(names(copy)).toEqual(names(original));
  expect(names(copy)[0]).toHaveLength(1);
});

test('ten messages are kept, an eleventh is refused with the reason', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const messages = Array.from({ length: 11 }, () => message());
  const refused = await karim.request('POST', `${base}/templates`, template(...messages));
  expect([refused.status, refused.error.code]).toEqual([422, 'communication-plans.tooManyMessages']);
  expect(refused.error.data).toEqual({ maximum: 10 });
  expect(refused.error.fields.map(({ path }) => path)).toEqual(['/messages']);
  const made = await karim.post(`${base}/templates`, template(...messages.slice(1)));
  expect(made.messages).toHaveLength(10);
  const none = await karim.request('POST', `${base}/templates`, { ...template(), code: 'VIDE' });
  expect([none.status, none.error.code]).toEqual([422, 'communication-plans.noMessage']);
});

describe('a message that is wrong', () => {
  let app: Awaited<ReturnType<typeof openTestApp>>;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test.each<[string, Partial<MessageInput>, string, string, object]>([
    [
      'a name that does not exist, with the one that was meant',
      { body: doc('Bonjour.', 'Commande %CMD_NUMRO%') },
      '/messages/1/body',
      'unknownVariable',
      { name: 'CMD_NUMRO', suggestion: 'CMD_NUMERO' },
    ],
    [
      'a name that resembles nothing',
      { subject: '%BONJOURTOUTLEMONDE%' },
      '/messages/1/subject',
      'unknownVariableAtAll',
      { name: 'BONJOURTOUTLEMONDE' },
    ],
    [
      'a name left open',
      { subject: 'Commande %CMD_NUMERO' },
      '/messages/1/subject',
      'variableUnclosed',
      { name: 'CMD_NUMERO' },
    ],
    ['1.3 months', { delay: { value: 1.3, unit: 'month' } }, '/messages/1/delay', 'delayHalvesOnly', {}],
    ['half a day', { delay: { value: 0.5, unit: 'day' } }, '/messages/1/delay', 'delayWholeOnly', {}],
    [
      'a prospection message without the means to object',
      { nature: 'prospection' },
      '/messages/1/body',
      'objectionLinkMissing',
      {},
    ],
    ['a blank subject', { subject: ' \u0007 ' }, '/messages/1/subject', 'subjectEmpty', {}],
    [
      'a file that nobody stored',
      { attachments: [{ hash: '0'.repeat(64), name: 'a.pdf', type: 'application/pdf' }] },
      '/messages/1/attachments',
      'attachmentMissing',
      { name: 'a.pdf' },
    ],
  ])('is refused on its field: %s', async (_, changes, path, code, data) => {
    const karim = await app.signIn('kbenali');
    const answer = await karim.request('POST', `${base}/templates`, template(message(), message(changes)));
    expect([answer.status, answer.error.code]).toEqual([422, `communication-plans.${code}`]);
    expect(answer.error.fields.map((field) => field.path)).toEqual([path]);
    expect(answer.error.data).toMatchObject(data);
    const { templates } = await karim.get(`${base}/templates`);
    expect(templates.map((each: any) => each.code)).not.toContain('ESSAI');
  });
});

test('formatted text is checked: no foreign node, no dangerous link, no megabyte', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const refusal = async (body: object) => {
    const answer = await karim.request(
      'POST',
      `${base}/templates`,
      template(message({ body: body as MessageInput['body'] })),
    );
    return [answer.status, answer.error.code, answer.error.fields[0]?.path];
  };
  const link = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }];
  const text = { type: 'text', text: 'ici', marks: link };
  expect(await refusal({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] })).toEqual([
    422,
    'rich-text.badLink',
    '/messages/0/body',
  ]);
  expect(await refusal({ type: 'doc', content: [{ type: 'script' }] })).toEqual([
    422,
    'rich-text.malformed',
    '/messages/0/body',
  ]);
  expect(await refusal(doc('a'.repeat(300_000)))).toEqual([422, 'rich-text.tooLong', '/messages/0/body']);
  expect((await refusal(doc('a'.repeat(2_000_000))))[0]).toBe(413);
});

test('a code belongs to one plan-type', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const taken = { ...template(message()), code: 'BAIE-8S' };
  for (const [method, path] of [
    ['POST', `${base}/templates`],
    ['PUT', `${base}/templates/retard`],
  ] as const) {
    const answer = await karim.request(method, path, taken);
    expect([answer.status, answer.error.code]).toEqual([422, 'communication-plans.codeTaken']);
    expect(answer.error.fields[0]?.path).toBe('/code');
  }
  const own = await karim.put(`${base}/templates/baie-8s`, taken);
  expect(own.code).toBe('BAIE-8S');
});

test('a plan is a copy: changing or deleting its plan-type leaves it as it is', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const input = { templateId: 'baie-8s', contactId: 'c6', orderId: 'o6' };
  const before = await karim.get(`${base}/plans/p6`);
  const { code, label, description, messages } = await karim.get(`${base}/templates/baie-8s`);
  const inputs = messages.map(({ id: _, position, attachments, ...rest }: any) => ({
    ...rest,
    ...(position === 4 ? { body: doc('Un tout autre texte.') } : {}),
    attachments: attachments.map(({ hash, name, type }: any) => ({ hash, name, type })),
  }));
  await karim.put(`${base}/templates/baie-8s`, { code, label, description, messages: inputs });
  expect(await karim.get(`${base}/plans/p6`)).toEqual(before);
  const later = await karim.post(`${base}/plans`, input);
  expect(later.messages[3].body).toEqual(doc('Un tout autre texte.'));
  expect(later.messages[0].attachments[0].hash).toBe(messages[0].attachments[0].hash);

  await karim.delete(`${base}/templates/baie-8s`);
  const { warnings: _, ...kept } = await karim.get(`${base}/plans/p6`);
  const { warnings: __, ...was } = before;
  expect(kept).toEqual(was);
});

test('of changes of the same moment one wins, and the others are told why they did not', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const seen = new Set<string>();
  const statuses = (answers: { status: number; error: { code: string } }[]) => {
    for (const { status, error } of answers) seen.add(`${status} ${error.code}`.trim());
  };
  for (let round = 0; round < 6; round++) {
    const made = [`A${round}`, `B${round}`].map((code) =>
      karim.post(`${base}/templates`, { ...template(message()), code }),
    );
    const [one, other] = (await Promise.all(made)).map(({ id }) => `${base}/templates/${id}`);
    const change = { ...template(message()), code: `C${round}` };
    statuses(await Promise.all([one!, other!].map((path) => karim.request('PUT', path, change))));
    statuses(
      await Promise.all([
        karim.request('PUT', one!, { ...change, code: `D${round}` }),
        karim.request('DELETE', one!),
        karim.request('POST', `${one!}/duplicate`, {}),
        karim.request('PUT', one!, { ...change, code: `D${round}` }),
      ]),
    );
  }
  const allowed = [
    '200',
    '204',
    '404 communication-plans.templateNotFound',
    '422 communication-plans.codeTaken',
  ];
  expect(allowed).toEqual(expect.arrayContaining([...seen]));
});

import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';

const base = '/api/communication-plans';

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const compose = (client: TestClient, subject: string, contactId = 'c1') =>
  client.post(`${base}/compositions`, { message: { subject, body: paragraph('Bonjour') }, contactId });

const template = (subject: string) => ({
  ...{ code: 'PROPRE', label: 'Champs de la société', description: '' },
  messages: [
    {
      ...{ delay: { value: 1, unit: 'day' }, anchor: 'afterStart', nature: 'service', attachments: [] },
      ...{ subject, body: paragraph('Bonjour') },
    },
  ],
});

async function addFields(sophie: TestClient): Promise<Record<string, string>> {
  for (const [kind, label] of [
    ['date', 'Date de pose'],
    ['number', 'Surface'],
    ['boolean', 'Parking'],
  ]) {
    await sophie.post('/api/contacts/fields', { kind, label });
  }
  const { fields } = await sophie.get('/api/contacts/fields');
  return Object.fromEntries(fields.map(({ label, id }: { label: string; id: string }) => [label, id]));
}

test('the company’s own fields stand in mails as French letters write them', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const ids = await addFields(sophie);
  await sophie.request('PATCH', '/api/contacts/c1', {
    version: 1,
    siren: '732829320',
    customValues: {
      [ids['Date de pose']!]: '2026-05-01',
      [ids['Surface']!]: 1234.5,
      [ids['Parking']!]: true,
    },
  });
  const written = '%USDEF_DATE_DE_POSE% / %USDEF_SURFACE% / %USDEF_PARKING% / %NUMERO_ENTREP%';
  const { subject, missing } = await compose(sophie, written);
  expect(subject.replaceAll('\u00A0', ' ')).toBe('1er mai 2026 / 1 234,5 / oui / 732 829 320');
  expect(missing).toEqual([]);
  const { groups } = await sophie.get(`${base}/variables?contactId=c1`);
  const contact = groups.find(({ group }: { group: string }) => group === 'contact');
  expect(contact.variables).toContainEqual({ name: 'USDEF_PARKING', label: 'Parking', value: 'oui' });
});

test('a name that does not exist is refused with the one that was meant, an empty value is found before', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  await addFields(sophie);
  const refused = await sophie.request('POST', `${base}/templates`, template('%USDEF_SURFASE%'));
  expect([refused.status, refused.error.code]).toEqual([422, 'communication-plans.unknownVariable']);
  expect(refused.error.data).toMatchObject({ name: 'USDEF_SURFASE', suggestion: 'USDEF_SURFACE' });
  expect(
    (await sophie.request('POST', `${base}/templates`, template('%USDEF_SURFACE%'))).status,
  ).toBeLessThan(300);
  expect((await compose(sophie, '%USDEF_SURFACE% %SECTEUR_PRO%')).missing).toEqual([
    'USDEF_SURFACE',
    'SECTEUR_PRO',
  ]);
});

test('mails count on a field that is archived', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const ids = await addFields(sophie);
  await sophie.request('PATCH', '/api/contacts/c1', { version: 1, customValues: { [ids['Surface']!]: 12 } });
  await sophie.post(`/api/contacts/fields/${ids['Surface']!}/archive`);
  expect((await compose(sophie, '%USDEF_SURFACE%')).subject).toBe('12');
});

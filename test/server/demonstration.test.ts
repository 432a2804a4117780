import { expect, test } from 'vitest';
import type { DemonstrationAttachments } from '../../src/app/demo/prepare-demonstration.ts';
import type { OrderList } from '../../src/base/orders/contract/order-list.ts';
import type { DemonstrationBase } from '../../src/platform/modules/server/module.ts';
import { notesExtension } from '../support/notes-extension.ts';
import { startTestApp } from '../support/start-test-app.ts';

/** What an extension is given to fill its tables from. */
async function demonstrationAt(
  now: string,
): Promise<{ base: DemonstrationBase; hasFile: (hash: string) => Promise<boolean> }> {
  const given: DemonstrationBase[] = [];
  const notes = notesExtension().module;
  const module = {
    ...notes,
    demonstrate: async (_tx: unknown, base: DemonstrationBase) => void given.push(base),
  };
  const app = await startTestApp({ now, extensions: [module] });
  return { base: given.at(-1)!, hasFile: (hash) => app.application.platform.files.has(hash) };
}

interface Chat {
  messages: { at: string; text: string }[];
}

test('on its own day the demonstration is as written, in UTC', async () => {
  const { base } = await demonstrationAt('2026-11-23T17:00:00.000Z');
  expect(base.today).toBe('2026-11-23');
  const { messages } = base.section<Chat>('chat');
  expect(messages[0]).toMatchObject({ at: '2026-11-23T07:12:00.000Z' });
  expect(base.section<{ startDate: string }[]>('plans')[0]!.startDate).toBe('2026-09-28');
});

test('months later its today is today, and every date has moved with it', async () => {
  const { base } = await demonstrationAt('2027-07-01T15:00:00.000Z');
  const days = 220;
  expect(base.today).toBe('2027-07-01');
  expect(Temporal.PlainDate.from('2026-11-23').add({ days }).toString()).toBe(base.today);
  const plans =
    base.section<
      { startDate: string; schedule: { dueDate: string }[]; planVariables?: Record<string, string> }[]
    >('plans');
  expect(plans[0]!.startDate).toBe('2027-05-06');
  expect(plans[9]!.startDate).toBe(base.today);
  expect(plans[0]!.schedule[0]!.dueDate).toBe('2027-05-11');
  expect(plans[9]!.planVariables!['DATE_REPORT']).toBe('22/07/2027');
  const { messages } = base.section<Chat>('chat');
  // 08:12 in Paris, in summer time.
  expect(messages[0]).toMatchObject({ at: '2027-07-01T06:12:00.000Z' });
  expect(messages.map(({ text }) => text)).toContain('Le 14 décembre, sans risque.');
  expect(Object.keys(base.section<object>('holidays'))).toContain('2026-12-25');
});

test('just after midnight nothing has been said in the future, and all in its order', async () => {
  const now = '2026-12-31T23:04:00.000Z';
  const { base } = await demonstrationAt(now);
  expect(base.today).toBe('2027-01-01');
  const moments = base.section<Chat>('chat').messages.map(({ at }) => at);
  expect(moments).toHaveLength(11);
  expect(moments).toEqual([...new Set(moments)].sort());
  for (const at of moments) expect(at < now).toBe(true);
});

test('the documents of the plan-types are real files of the store', async () => {
  const { base, hasFile } = await demonstrationAt('2026-11-23T17:00:00.000Z');
  const attachments = base.section<DemonstrationAttachments>('attachments');
  const templates = base.section<{ messages: { attachments: string[] }[] }[]>('planTemplates');
  const named = templates.flatMap(({ messages }) => messages.flatMap((message) => message.attachments));
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) {
    expect(attachments[name]).toMatchObject({ type: 'application/pdf', size: expect.any(Number) as number });
    expect(await hasFile(attachments[name]!.hash)).toBe(true);
  }
  expect(() => base.section('nothing')).toThrow('no section nothing');
});

test('a demonstration that fails half-way leaves the base empty, and a second try may succeed', async () => {
  let failing = true;
  const notes = notesExtension().module;
  const fail = () => (failing ? Promise.reject(new Error('half-way')) : Promise.resolve());
  const app = await startTestApp({ base: 'empty', extensions: [{ ...notes, demonstrate: fail }] });
  await expect(app.application.loadDemonstration()).rejects.toThrow('half-way');
  expect(await app.stranger().get('/api/setup')).toEqual({ needed: true });
  failing = false;
  await app.application.loadDemonstration();
  const karim = await app.signIn('kbenali');
  expect((await karim.get<OrderList>('/api/orders')).total).toBe(8);
});

test('a base that is not empty takes no demonstration', async () => {
  const app = await startTestApp({ extensions: [] });
  await expect(app.application.loadDemonstration()).rejects.toMatchObject({ code: 'company.alreadyThere' });
  const karim = await app.signIn('kbenali');
  expect((await karim.get<OrderList>('/api/orders')).total).toBe(8);
});

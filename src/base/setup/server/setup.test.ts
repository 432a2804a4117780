import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { DemonstrationAccounts, SetupRequest, SetupState } from '../contract/setup.ts';

const asked: SetupRequest = {
  companyName: '  Menuiserie Œuvrard & Fils ',
  firstName: 'Maëlle',
  lastName: 'Œuvrard',
  email: 'M.Oeuvrard@essai.example',
  login: 'maelle',
  password: 'une phrase assez longue',
};

const emptyApp = () => startTestApp({ base: 'empty', extensions: [] });

async function count(app: TestApp, table: string): Promise<number> {
  const { read } = app.application.platform.db;
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(read);
  return rows[0]!.n;
}

describe('an empty base', () => {
  test('asks to be set up, and its first administrator is signed in at once', async () => {
    const app = await emptyApp();
    const maelle = app.stranger();
    expect(await maelle.get<SetupState>('/api/setup')).toEqual({ needed: true });
    const answer = await maelle.request('POST', '/api/setup', asked);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await maelle.get('/api/session')).toMatchObject({
      user: { login: 'maelle', firstName: 'Maëlle', nickname: 'Maëlle', role: 'admin' },
      company: { name: 'Menuiserie Œuvrard & Fils' },
      extensions: [],
    });
    expect(await app.stranger().get<SetupState>('/api/setup')).toEqual({ needed: false });
    const elsewhere = await app.signIn('maelle', asked.password);
    expect((await elsewhere.get('/api/session')).user.email).toBe('m.oeuvrard@essai.example');
  });

  test('keeps no password in clear', async () => {
    const app = await emptyApp();
    await app.stranger().post('/api/setup', asked);
    const { rows } = await sql`select * from users_users`.execute(app.application.platform.db.read);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(asked.password);
  });

  test('lets nobody in before', async () => {
    const app = await emptyApp();
    expect((await app.stranger().request('GET', '/api/company')).status).toBe(401);
    expect((await app.stranger().request('GET', '/api/extensions')).status).toBe(401);
  });
});

describe('once only', () => {
  test('a second setup is refused, and so is the demonstration', async () => {
    const app = await emptyApp();
    await app.stranger().post('/api/setup', asked);
    const second = await app.stranger().request('POST', '/api/setup', { ...asked, login: 'intruder' });
    expect([second.status, second.error.code]).toEqual([409, 'setup.alreadyDone']);
    expect(second.headers.get('set-cookie')).toBeNull();
    const demonstration = await app.stranger().request('POST', '/api/setup/demonstration', {});
    expect([demonstration.status, demonstration.error.code]).toEqual([409, 'setup.alreadyDone']);
    expect([await count(app, 'users_users'), await count(app, 'contacts_contacts')]).toEqual([1, 0]);
  });

  test('of several people at once one wins, and only they are signed in', async () => {
    const app = await emptyApp();
    const logins = ['anna', 'boris', 'chloe', 'denis'];
    const clients = logins.map(() => app.stranger());
    const answers = await Promise.all(
      clients.map((client, index) =>
        client.request('POST', '/api/setup', {
          ...asked,
          companyName: `Société ${index}`,
          login: logins[index],
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 204);
    for (const [index, { error, headers }] of answers.entries()) {
      expect(headers.get('set-cookie') !== null).toBe(index === winner);
      if (index !== winner) expect(error.code).toBe('setup.alreadyDone');
    }
    expect(await clients[winner]!.get('/api/session')).toMatchObject({
      user: { login: logins[winner] },
      company: { name: `Société ${winner}` },
    });
    expect([await count(app, 'users_users'), await count(app, 'users_sessions')]).toEqual([1, 1]);
  });

  test('a setup and two demonstrations at once leave one whole base, never a mixture', async () => {
    const app = await emptyApp();
    const answers = await Promise.all([
      app.stranger().request('POST', '/api/setup/demonstration', {}),
      app.stranger().request('POST', '/api/setup', asked),
      app.stranger().request('POST', '/api/setup/demonstration', {}),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    for (const { status } of answers) expect([200, 204, 409]).toContain(status);
    const people = await count(app, 'users_users');
    const contacts = await count(app, 'contacts_contacts');
    expect([
      [1, 0],
      [6, 10],
    ]).toContainEqual([people, contacts]);
  });
});

test('the demonstration tells who may sign in, and they may', async () => {
  const app = await emptyApp();
  const accounts = await app.stranger().post<DemonstrationAccounts>('/api/setup/demonstration');
  expect(accounts.logins).toHaveLength(6);
  expect(accounts.logins[0]).toEqual({ login: 'smarchand', name: 'Sophie Marchand', role: 'admin' });
  expect(accounts.logins.filter(({ role }) => role === 'admin')).toHaveLength(1);
  for (const { login } of accounts.logins) {
    const client = await app.signIn(login, accounts.password);
    expect((await client.get('/api/session')).user.login).toBe(login);
  }
});

describe('refusals', () => {
  test('say which field is wrong, and write nothing', async () => {
    const app = await emptyApp();
    const wrong: [change: Record<string, unknown>, path: string][] = [
      [{ companyName: '' }, '/companyName'],
      [{ companyName: ' \u00a0 ' }, '/companyName'],
      [{ companyName: 'x'.repeat(121) }, '/companyName'],
      [{ companyName: 'A\u0000' }, '/companyName'],
      [{ firstName: 'A\u0000' }, '/firstName'],
      [{ firstName: 12 }, '/firstName'],
      [{ lastName: null }, '/lastName'],
      [{ email: 'ada' }, '/email'],
      [{ email: 'ada\u0000@essai.example' }, '/email'],
      [{ email: 'ada @essai.example' }, '/email'],
      [{ login: 'Ada Lovelace' }, '/login'],
      [{ login: '' }, '/login'],
      [{ password: 'court' }, '/password'],
      [{ password: 'x'.repeat(201) }, '/password'],
      [{ role: 'admin' }, '/role'],
      [{ password: undefined }, '/password'],
    ];
    for (const [change, path] of wrong) {
      const answer = await app.stranger().request('POST', '/api/setup', { ...asked, ...change });
      expect([answer.status, answer.error.code], path).toEqual([400, 'platform.invalid']);
      expect(answer.error.fields.map((field) => field.path)).toContain(path);
    }
    const malformed = await app.stranger().request('POST', '/api/setup', '{"companyName":');
    expect([malformed.status, malformed.error.code]).toEqual([400, 'platform.malformedJson']);
    expect(await app.stranger().get('/api/setup')).toEqual({ needed: true });
    expect(await count(app, 'users_users')).toBe(0);
  });

  test('another site cannot set the base up', async () => {
    const app = await emptyApp();
    const headers = { origin: 'https://evil.example' };
    const answer = await app.stranger().request('POST', '/api/setup', asked, headers);
    expect([answer.status, answer.error.code]).toEqual([403, 'platform.originRefused']);
    expect(await app.stranger().get('/api/setup')).toEqual({ needed: true });
  });
});

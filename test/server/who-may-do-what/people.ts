import type { ScopeChoice } from '../../../src/base/api/contract/tokens.ts';
import { accounts, inputOf } from '../../support/accounts.ts';
import type { Role } from '../../../src/base/users/contract/people.ts';
import { scopeOf } from '../../../src/platform/http/server/scope-of.ts';
import type { TestApp } from '../../support/start-test-app.ts';
import type { TestClient } from '../../support/test-client.ts';
import type { HeadersOf } from './ask-line.ts';
import type { Asker, Line } from './read-table.ts';

const logins = {
  ...{ user: 'kbenali', manager: 'evasseur', admin: 'smarchand' },
  ...{ owner: 'ylegoff', member: 'cdupre', otherAdmin: 'tnguyen' },
};
type Signed = keyof typeof logins;

export const ids = { owner: 'u4', member: 'u5', third: 'u6' };

export type People = Record<Signed, TestClient> & {
  headersOf: HeadersOf;
  loginOf(asker: Asker): string;
  /** Of a token of the manager with every scope. */
  managersToken: Record<string, string>;
};

/** Everybody of the table signed in, and a token for each scope and for all but each. */
export async function gatherPeople(app: TestApp): Promise<People> {
  const entries = Object.entries(logins).map(async ([who, login]) => [who, await app.signIn(login)] as const);
  const people = Object.fromEntries(await Promise.all(entries)) as Record<Signed, TestClient>;
  await giveRole(people.admin, 'u3', 'manager');
  await giveRole(people.admin, 'u6', 'admin');
  const choices: ScopeChoice[] = await people.admin.get('/api/tokens/scopes');
  const scopes = choices.flatMap(({ module }) => [`${module}:read`, `${module}:write`]);
  const only = await makeTokens(people.admin, scopes, (scope) => [scope]);
  const allBut = await makeTokens(people.otherAdmin, scopes, (scope) =>
    scopes.filter((other) => other !== scope),
  );
  const everything = (await makeTokens(people.manager, ['all'], () => scopes)).get('all')!;
  const bearer = (tokens: Map<string, string>, line: Line) => ({
    // Of a scope that nobody is given, any token is one with other scopes.
    authorization: `Bearer ${tokens.get(scopeOf(line.method, line.url)) ?? tokens.get(scopes[0]!)}`,
  });
  return {
    ...people,
    managersToken: { authorization: `Bearer ${everything}` },
    loginOf: (asker) => logins[asker as Signed],
    headersOf(asker, line): Record<string, string> {
      if (asker === 'stranger') return {};
      if (asker === 'token') return bearer(only, line);
      return asker === 'narrow' ? bearer(allBut, line) : { cookie: people[asker].cookie() };
    },
  };
}

async function giveRole(admin: TestClient, id: string, role: Role): Promise<void> {
  await admin.put(`${accounts}/${id}`, { ...(await inputOf(admin, id)), role });
}

async function makeTokens(
  client: TestClient,
  scopes: readonly string[],
  scopesFor: (scope: string) => string[],
): Promise<Map<string, string>> {
  const make = async (scope: string) => {
    const input = { name: scope, scopes: scopesFor(scope), expiresOn: '2027-06-30' };
    return [scope, (await client.post('/api/tokens', input)).secret as string] as const;
  };
  return new Map(await Promise.all(scopes.map(make)));
}

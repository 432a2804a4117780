import { chatSamples } from './chat-samples.ts';
import { metricsToken } from './metrics-token.ts';
import type { Route } from './gather-routes.ts';
import type { Sample } from './ask-line.ts';
import type { Line } from './read-table.ts';
import type { Samples, World } from './world.ts';

const hostSamples: Samples = {
  'GET /api/metrics@program': () => ({ headers: { authorization: `Bearer ${metricsToken}` } }),
  'PUT /api/users/:id/nickname': () => ({ params: { id: 'u4' }, body: { nickname: 'Yann' } }),
  'PUT /api/users/:id/picture': () => ({ params: { id: 'u4' } }),
  'DELETE /api/users/:id/picture': () => ({ params: { id: 'u4' } }),
  'DELETE /api/users/own/sessions/:id': async ({ app, people }) => {
    await app.signIn('ylegoff');
    const sessions: { id: string; isThis: boolean }[] = await people.owner.get('/api/users/own/sessions');
    return { params: { id: sessions.find(({ isThis }) => !isThis)!.id } };
  },
  // Whoever signs out is out: with a session that no other line needs.
  'DELETE /api/session': ({ app, people }) => ({
    async as(asker): Promise<Record<string, string>> {
      if (!['user', 'manager', 'admin'].includes(asker)) return people.headersOf(asker, signingOut);
      return { cookie: (await app.signIn(people.loginOf(asker))).cookie() };
    },
  }),
  'PATCH /api/contacts/:id@erased': ({ erased }) => ({ params: { id: erased }, body: { version: 1 } }),
  'GET /api/contacts/:id/merge/:otherId': () => ({ params: { id: 'c1', otherId: 'c2' } }),
  'GET /api/contacts/:id/erased': ({ erased }) => ({ params: { id: erased } }),
  'PUT /api/contacts/views/:id': ofView,
  'DELETE /api/contacts/views/:id': ofView,
  'GET /api/contacts/:id/documents/:documentId': ofDocument,
  'GET /api/contacts/:id/documents/:documentId/view': ofDocument,
  'DELETE /api/tokens/:id': ({ people }) => ofToken(people.otherAdmin),
  'DELETE /api/tokens/:id@manager': ({ people }) => ofToken(people.manager),
  'GET /api/communication-plans/templates/:id': async ({ people }) => {
    const { templates } = await people.admin.get('/api/communication-plans/templates');
    return { params: { id: templates[0].id } };
  },
  'GET /api/communication-plans/attachments/:hash@unsent': ofUnsentFile,
  'GET /api/communication-plans/attachments/:hash/view@unsent': ofUnsentFile,
};

export const signingOut: Line = {
  ...{ name: 'DELETE /api/session', method: 'DELETE', url: '/api/session', access: 'anybody' },
  answers: [],
};

async function ofView({ people }: World): Promise<Sample> {
  const view = await people.owner.post('/api/contacts/views', { name: 'Mes clients', filters: {} });
  return { params: { id: view.id }, body: { name: 'Clients' } };
}

async function ofDocument({ people, send }: World): Promise<Sample> {
  const { id } = await send<{ id: string }>('/api/contacts/c1/documents', people.user);
  return { params: { id: 'c1', documentId: id } };
}

async function ofToken(client: World['people']['admin']): Promise<Sample> {
  const input = { name: 'À retirer', scopes: ['contacts:read'], expiresOn: '2027-06-30' };
  return { params: { id: (await client.post('/api/tokens', input)).token.id } };
}

async function ofUnsentFile({ people, send }: World): Promise<Sample> {
  type Stored = { hash: string; pass: string };
  const { hash, pass } = await send<Stored>('/api/communication-plans/attachments', people.owner);
  return { params: { hash }, query: { pass } };
}

/** What stands in the demonstration, by the address that it is read under. */
const things: readonly (readonly [prefix: string, id: string])[] = [
  ['/api/contacts/:id', 'c1'],
  ['/api/correspondence/contacts/:id', 'c1'],
  ['/api/communication-plans/contacts/:id', 'c1'],
  ['/api/orders/:id', 'o1'],
  ['/api/communication-plans/orders/:id', 'o1'],
  ['/api/communication-plans/plans/:id', 'p4'],
  ['/api/extensions/:id', 'chat'],
];

const samples: Samples = { ...hostSamples, ...chatSamples };

/** What is asked for a line: its own sample, else what stands in the demonstration when it only reads. */
export async function sampleFor(world: World, line: Line, route: Route): Promise<Sample> {
  const sample = (await samples[line.name]?.(world)) ?? usual(world, line);
  return route.takesFile ? { ...sample, file: world.form } : sample;
}

/** What writes is asked of nothing that exists, so that no line takes from under another what it asks for. */
function usual({ erased }: World, { name, method, url }: Line): Sample {
  if (name.endsWith('@erased')) return { params: { id: erased } };
  const id = method === 'GET' && things.find(([prefix]) => url.startsWith(prefix))?.[1];
  return id ? { params: { id } } : {};
}

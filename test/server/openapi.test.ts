import { Compile } from 'typebox/compile';
import { expect, test } from 'vitest';
import type { OpenApi, Operation } from '../../src/app/openapi/complete-description.ts';
import summaries from '../../src/app/openapi/summaries.json' with { type: 'json' };
import { startTestApp } from '../support/start-test-app.ts';

async function described(): Promise<{ document: OpenApi; operations: [string, Operation][] }> {
  const app = await startTestApp();
  const document = (await app.stranger().get('/api/openapi.json')) as unknown as OpenApi;
  const operations = Object.entries(document.paths!).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, each]): [string, Operation] => [`${verb.toUpperCase()} ${path}`, each]),
  );
  expect(operations.length).toBeGreaterThan(200);
  return { document, operations };
}

test('every operation says what it is for, has a name of its own, and tells its parameters and refusals', async () => {
  const { document, operations } = await described();
  expect(operations.filter(([, { summary }]) => !summary).map(([name]) => name)).toEqual([]);
  const ids = operations.map(([, { operationId }]) => operationId!);
  expect(ids.filter((id, at) => !/^[a-zA-Z]\w*$/.test(id) || ids.indexOf(id) !== at)).toEqual([]);
  for (const [name, { parameters = [], responses }] of operations) {
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, each]) => each);
    const told = parameters.filter((each) => each.in === 'path').map((each) => each.name);
    expect(told.toSorted(), name).toEqual(inPath.toSorted());
    expect(responses?.['default'], name).toEqual({ $ref: '#/components/responses/refusal' });
    expect(
      Object.values(responses!).every((each) => each.$ref ?? each.description),
      name,
    ).toBeTruthy();
  }
  expect(document.components?.responses).toHaveProperty('refusal');
});

test('no word is kept of an operation that is gone', async () => {
  const { operations } = await described();
  const names = new Set(operations.map(([name]) => name));
  expect(Object.keys(summaries).filter((name) => !names.has(name))).toEqual([]);
});

test('every example is one that its schema accepts', async () => {
  const { operations } = await described();
  let checked = 0;
  for (const [name, { requestBody, responses = {} }] of operations) {
    for (const { content } of [requestBody ?? {}, ...Object.values(responses)]) {
      const { schema, example } = content?.['application/json'] ?? {};
      if (!schema) continue;
      checked += 1;
      const errors = Compile(schema as object).Errors(example);
      expect(
        [...errors].map(({ instancePath, message }) => `${instancePath} ${message}`),
        name,
      ).toEqual([]);
    }
  }
  expect(checked).toBeGreaterThan(200);
  const start = operations.find(([name]) => name === 'POST /api/communication-plans/start')![1];
  const { example } = start.requestBody!.content!['application/json']!;
  expect(example).toEqual({ orderNumber: 'CMD-1042', planType: 'BAIE-8S' });
});

test('the page shows every operation, its words and its examples', async () => {
  const app = await startTestApp();
  const { body: page } = await app.stranger().request<string>('GET', '/api/docs');
  for (const text of [
    'POST /api/communication-plans/start',
    'CMD-1042',
    'Create a contact',
    'idempotency-key',
  ])
    expect(page).toContain(text);
});

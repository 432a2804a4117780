import { exampleOf, type Schema } from './example-of.ts';
import summaries from './summaries.json' with { type: 'json' };

interface Content {
  schema?: Schema;
  example?: unknown;
}

export interface Operation {
  tags?: string[];
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content?: Record<string, Content> };
  responses?: Record<string, { $ref?: string; description?: string; content?: Record<string, Content> }>;
}

/** The parts of an OpenAPI 3.1 document that we write and show. */
export interface OpenApi {
  info: { title: string; version: string; description?: string };
  components?: {
    securitySchemes?: Record<string, { type: string; description?: string }>;
    responses?: Record<string, object>;
  };
  paths?: Record<string, Record<string, Operation>>;
}

const about =
  'Everything that the screens do, a program can do: the same addresses, the same rights. Tokens, webhooks and the ' +
  'keys that make a repeat harmless are told in docs/api.md. Moments are ISO 8601 in UTC, days are YYYY-MM-DD, ' +
  'amounts are whole cents.';

/** What every refusal looks like. */
const refusal = {
  description: 'Refused: a code, what belongs to it, and the fields that are wrong.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'data', 'fields'],
            properties: {
              code: { type: 'string' },
              data: { type: 'object' },
              fields: { type: 'array', items: { type: 'object' } },
            },
          },
        },
      },
      example: { error: { code: 'platform.forbidden', data: {}, fields: [] } },
    },
  },
};

/** Adds to the document of the routes what a reader needs: what each is for, how to call it, an example of each body. */
export function completeDescription(document: OpenApi): OpenApi {
  const { info, components, paths = {} } = document;
  return {
    ...document,
    info: { ...info, description: about },
    components: { ...components, responses: { refusal } },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([verb, operation]) => [verb, complete(verb, path, operation)]),
        ),
      ]),
    ),
  };
}

function complete(verb: string, path: string, operation: Operation): Operation {
  const summary = operation.summary ?? (summaries as Record<string, string>)[`${verb.toUpperCase()} ${path}`];
  const { requestBody, responses = {} } = operation;
  return {
    ...operation,
    operationId: idOf(verb, path),
    ...(summary !== undefined && { summary }),
    ...(requestBody?.content && {
      requestBody: { ...requestBody, content: withExamples(requestBody.content) },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(responses).map(([status, response]) => [status, told(status, response)]),
      ),
      default: { $ref: '#/components/responses/refusal' },
    },
  };
}

type Response = NonNullable<Operation['responses']>[string];

function told(status: string, response: Response): Response {
  const description = status.startsWith('2') ? 'Done' : (response.description ?? '');
  return { ...response, description, ...(response.content && { content: withExamples(response.content) }) };
}

const withExamples = (content: Record<string, Content>) =>
  Object.fromEntries(
    Object.entries(content).map(([type, { schema, ...rest }]) => [
      type,
      type === 'application/json' && schema
        ? { schema, example: exampleOf(schema), ...rest }
        : { ...rest, ...(schema && { schema }) },
    ]),
  );

/** `getContactsById`: a name for programs that make a client of the document. */
const idOf = (verb: string, path: string): string =>
  verb +
  path
    .replace(/^\/api/, '')
    .split('/')
    .map((part) => part.replace(/^\{(.*)\}$/, 'by-$1'))
    .map((part) => part.replaceAll(/(?:^|[-.])(\w)/g, (_mark, first: string) => first.toUpperCase()))
    .join('');

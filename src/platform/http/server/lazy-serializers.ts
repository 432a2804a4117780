import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type Factory = ReturnType<typeof SerializerSelector>;
type Route = Parameters<ReturnType<Factory>>[0];

const factory = SerializerSelector();

/**
 * Fastify's own writers of answers, each compiled at its first answer: compiling those of all routes is a
 * quarter of the time of a start, and most starts, above all in tests, use few of them.
 */
export const lazySerializers: Factory = (schemas, options) => {
  const compile = factory(schemas, options);
  return (route) => {
    let write: ReturnType<typeof compile> | undefined;
    return (answer) => {
      write ??= compile({ ...route, schema: withPlainNulls(route.schema) as Route['schema'] });
      return write(answer);
    };
  };
};

interface Schema {
  type?: unknown;
  anyOf?: unknown;
}

/** Says « something or null » by a mark: told as a choice of two schemas, each value is validated to find which. */
function withPlainNulls(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withPlainNulls);
  if (typeof schema !== 'object' || schema === null) return schema;
  const something = nullableOf(schema);
  if (something) return { ...(withPlainNulls(something) as object), nullable: true };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withPlainNulls(value)]));
}

/** What a schema asks for beside null; nothing when it is no such choice, or not of one plain type. */
function nullableOf({ anyOf }: Schema): Schema | undefined {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const choices = anyOf as Schema[];
  if (!choices.some(({ type }) => type === 'null')) return undefined;
  return choices.find(({ type }) => typeof type === 'string' && type !== 'null');
}

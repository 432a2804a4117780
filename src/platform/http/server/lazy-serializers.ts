import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type Factory = ReturnType<typeof SerializerSelector>;

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
      write ??= compile(route);
      return write(answer);
    };
  };
};

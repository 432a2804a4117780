import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';

/**
 * Checks requests with TypeBox. Addresses are text, so `?limit=20` is converted; a JSON body is taken as it
 * is. Each schema is compiled at its first request: starting stays fast however many routes there are.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let compiled: Validator | undefined;
  return (value: unknown) => {
    compiled ??= Compile(schema);
    const converted = httpPart === 'body' ? value : Value.Convert(schema, value);
    if (compiled.Check(converted)) return { value: converted };
    return { error: compiled.Errors(converted) };
  };
};

import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';

// A form is told all that is wrong in it at once: an empty field alone breaks two rules, and eight are kept otherwise.
Settings.Set({ maxErrors: 60 });

/**
 * Checks requests with TypeBox. Addresses are text, so `?limit=20` is converted; a JSON body is taken as it
 * is. Each schema is compiled at its first request: starting stays fast however many routes there are.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let compiled: Validator | undefined;
  return (value: unknown) => {
    compiled ??= Compile(schema);
    // Most addresses are made of texts only and pass as they are: converting means copying them first.
    if (compiled.Check(value)) return { value };
    const converted = httpPart === 'body' ? value : convertText(schema, value);
    if (compiled.Check(converted)) return { value: converted };
    return { error: compiled.Errors(converted) };
  };
};

/** TypeBox reads `1.5` as the integer 1: a number that says something else than its text stays text, and fails. */
function convertText(schema: TSchema, value: unknown): unknown {
  const converted: unknown = Value.Convert(schema, structuredClone(value));
  if (!isRecord(value) || !isRecord(converted)) return converted;
  for (const [key, text] of Object.entries(value)) {
    const number = converted[key];
    if (typeof number === 'number' && String(number) !== text) converted[key] = text;
  }
  return converted;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import type { Schema } from './example-of.ts';

/** A schema as one reads a type: `{ name: text (1–200), email?: text | null }`, indented. */
export function schemaText(schema: Schema, indent = ''): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((each) => schemaText(each, indent)).join(' | ');
  if (schema.properties) return objectText(schema, indent);
  if (schema.type === 'array') return `list of ${schemaText(schema.items ?? {}, indent)}`;
  if (schema.type === 'string') return textOf(schema);
  return schema.type ?? 'anything';
}

function objectText({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, each]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${schemaText(each, inner)}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** Shapes that a word says better than their pattern. */
const shapes: readonly [part: string, word: string][] = [
  ['T\\d{2}:\\d{2}', 'moment'],
  ['\\d{4}-\\d{2}-\\d{2}', 'day'],
  ['[0-9a-f]{64}', 'SHA-256'],
  ['^[A-Za-z0-9_-]+$', 'id'],
];

function textOf({ pattern = '', format, minLength = 0, maxLength }: Schema): string {
  if (format !== undefined) return format;
  const word = shapes.find(([part]) => pattern.includes(part))?.[1];
  if (word !== undefined) return word;
  if (maxLength === undefined) return minLength > 0 ? `text (from ${minLength})` : 'text';
  return `text (${minLength}–${maxLength})`;
}

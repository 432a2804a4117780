/** The parts of a JSON schema that say what a value looks like. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  examples?: readonly unknown[];
}

/** Values that say by themselves what a field is for, by its name. */
const named: Readonly<Record<string, readonly string[]>> = {
  email: ['claire.fournier@example.org'],
  firstName: ['Claire'],
  lastName: ['Fournier'],
  companyName: ['Menuiserie Fournier'],
  city: ['Lyon'],
  postalCode: ['69003'],
  phone: ['+33 6 12 34 56 78'],
  orderNumber: ['CMD-1042'],
  number: ['CMD-1042'],
  planType: ['BAIE-8S'],
  variable: ['DATE_REPORT'],
  designation: ['Baie vitrée sur mesure'],
  login: ['cfournier'],
  url: ['https://example.org/miaou'],
  event: ['plan.started'],
  events: ['plan.started'],
  name: ['Comptabilité'],
};

const someId = '0199c0de-7a3b-7cc1-8d2e-5f6a7b8c9d0e';

/** The first that a pattern and the lengths allow is taken. */
const usual = [
  'texte',
  someId,
  '2026-11-23T10:30:00.000Z',
  '2026-11-23',
  '08:30',
  'a'.repeat(64),
  'application/pdf',
  '#2f6f4f',
  // Of a scope.
  ['contacts', 'read'].join(':'),
  'contacts.contact',
  'miaou-20261123T013000Z',
  'https://example.org/miaou',
  'example.org',
  'claire@example.org',
  'CODE',
  'x',
  '1',
  '',
];

/** A value that this schema accepts, such as a reader would meet; `name` is that of the field that holds it. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return exampleOf(choiceOf(choices, name), name);
  if (schema.type === 'object' || schema.properties) return objectExample(schema);
  if (schema.type === 'array') return arrayExample(schema, name);
  if (schema.type === 'string') return textExample(schema, name);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  return null;
}

/** What may be left out is shown; what may lead to nothing leads to nothing, for an invented id would be refused. */
function choiceOf(choices: readonly Schema[], name: string): Schema {
  const [nothing, ...some] = choices.toSorted(
    (one, other) => Number(other.type === 'null') - Number(one.type === 'null'),
  );
  return nothing?.type === 'null' && !isId(name) && some[0] ? some[0] : nothing!;
}

const isId = (name: string) => /(^i|I)ds?$/.test(name);

const objectExample = ({ properties = {} }: Schema) =>
  Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, exampleOf(each, name)]));

function arrayExample({ items, minItems = 1 }: Schema, name: string): unknown[] {
  return items ? Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items, name)) : [];
}

function textExample({ pattern, minLength = 0, maxLength = Infinity }: Schema, name: string): string {
  const shape = new RegExp(pattern ?? '', 'u');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && shape.test(text);
  const candidates = [...(isId(name) ? [someId] : (named[name] ?? [])), ...usual, 'x'.repeat(minLength)];
  return candidates.find(fits) ?? 'texte';
}

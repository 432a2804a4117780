import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import { replaceText } from '../../../../platform/rich-text/contract/replace-text.ts';
import { findVariables, variablePattern } from '../../contract/find-variables.ts';
import { documentWords } from './document-words.ts';
import type { Values } from './values.ts';

/** The value, else what was written to stand in, else the name left standing so that one sees what is missing. */
function replacement(values: Values, whole: string, name: string | undefined, fallback: string | undefined) {
  const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : null;
  return value ?? (fallback || whole);
}

/** A text with its variables replaced, once: a `%NAME%` inside a value stays what the value says. */
export const substituteText = (text: string, values: Values): string =>
  text.replace(variablePattern, (whole: string, name?: string, fallback?: string) =>
    replacement(values, whole, name, fallback),
  );

/** A document with its variables replaced, also where half of a name is in bold. Values remain plain text. */
export const substituteDocument = (document: DocumentNode, values: Values): DocumentNode =>
  replaceText(document, variablePattern, (whole, name, fallback) =>
    replacement(values, whole, name, fallback),
  );

/** The names in a text that have neither a value nor a fallback, each once, in the order of reading. */
export function missingIn(text: string, values: Values): string[] {
  const missing = findVariables(text).flatMap(({ name, fallback }) =>
    Object.hasOwn(values, name) && values[name] === null && !fallback ? [name] : [],
  );
  return [...new Set(missing)];
}

/** The names that keep a message from leaving. */
export const missingValues = (message: { subject: string; body: DocumentNode }, values: Values): string[] =>
  missingIn(`${message.subject}\n${documentWords(message.body)}`, values);

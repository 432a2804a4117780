import { Type } from 'typebox';
import { AppError, invalid, type ErrorData } from '../../errors/contract/app-error.ts';
import { closed } from '../../http/contract/schemas.ts';
import { guardSize } from './guard-size.ts';
import { isEmptyDocument } from './is-empty.ts';
import type { DocumentNode } from './nodes.ts';
import { readNodes } from './read-nodes.ts';
import { toPlainText } from './to-plain-text.ts';

/** What a document may hold at most. */
export interface RichTextLimits {
  /** UTF-16 units over all texts. */
  textLength: number;
  nodeCount: number;
  /**
   * UTF-16 units of the checked document as JSON: addresses and formatting count too. It goes whole to every reader,
   * and a page of messages holds many.
   */
  jsonLength: number;
  /** Nodes from the document down to a text, the document not counted. */
  depth: number;
  mentions: 'allowed' | 'refused';
}

/** A chat message. */
export const MESSAGE_LIMITS: RichTextLimits = {
  textLength: 8_000,
  nodeCount: 3_000,
  jsonLength: 128_000,
  depth: 24,
  mentions: 'allowed',
};

/** The body of a mail: nobody is mentioned in it. */
export const MAIL_LIMITS: RichTextLimits = {
  textLength: 40_000,
  nodeCount: 8_000,
  jsonLength: 640_000,
  depth: 24,
  mentions: 'refused',
};

/**
 * What a route accepts for a document: the outer object only. A recursive schema would be checked by a recursive
 * function, which a hostile document of 500,000 levels overflows; so the action must call `readDocument`, and its
 * type (`unknown` inside) leaves no other way.
 */
export const RichTextJson = closed({ type: Type.Literal('doc'), content: Type.Array(Type.Unknown()) });

/** A checked document, for the answers of routes. */
export const RichTextDocument = Type.Unsafe<DocumentNode>(RichTextJson);
export type RichTextDocument = DocumentNode;

export interface ReadDocument {
  /** A copy with nothing in it but what the contract names. */
  document: RichTextDocument;
  /** The same in plain text. */
  text: string;
}

export type CheckedDocument = ({ ok: true } & ReadDocument) | { ok: false; code: string; data: ErrorData };

/**
 * Reads a document from outside. `path` is the field it was typed in (`/body`), for the error.
 * Throws `rich-text.malformed`, `.tooLong` {max}, `.tooComplex`, `.tooDeep`, `.badLink` {href}, `.empty` (422).
 */
export function readDocument(value: unknown, limits: RichTextLimits, path?: string): ReadDocument {
  try {
    guardSize(value, limits);
    const document = readNodes(value, limits);
    if (JSON.stringify(document).length > limits.jsonLength) throw invalid('rich-text.tooComplex');
    if (isEmptyDocument(document)) throw invalid('rich-text.empty');
    return { document, text: toPlainText(document) };
  } catch (error) {
    throw error instanceof AppError ? invalid(error.code, path, error.data) : error;
  }
}

/** `readDocument` for a caller who would rather be answered than interrupted. */
export function checkDocument(value: unknown, limits: RichTextLimits): CheckedDocument {
  try {
    return { ok: true, ...readDocument(value, limits) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, data: error.data };
    throw error;
  }
}

import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { RichTextDocument, RichTextJson } from '../../../platform/rich-text/contract/document.ts';

/** Names that only the letterhead knows: the salutation, and the place of each message's own text. */
export const layoutVariables = ['INTRO', 'LETEXT'] as const;

/** Pixels of the company's logo in mails. */
export const highestLogo = 300;

/**
 * `PUT layout`: the company's letterhead (« maquette »). Refused with `layoutTextMissing`, `layoutTextTwice`,
 * `layoutTextNotAlone` (on `/body`), and with the problems of variables (on `/intro` or `/body`).
 */
export const LayoutInput = closed({
  /** The salutation, `%CIVILITE_LITT%,`. */
  intro: Type.String({ maxLength: 250 }),
  /** Holds `%LETEXT%` once, as a paragraph of its own, and where one wants it `%INTRO%`. */
  body: RichTextJson,
  /** Pixels; 0: no logo. */
  logoHeight: Type.Integer({ minimum: 0, maximum: highestLogo }),
});
export type LayoutInput = Static<typeof LayoutInput>;

/** `GET | PUT | DELETE layout`; deleting goes back to the default one. */
export const Layout = closed({
  intro: Type.String(),
  body: RichTextDocument,
  logoHeight: Type.Integer(),
  /** When the company made it its own; null: the default one. */
  updatedAt: nullable(Moment),
});
export type Layout = Static<typeof Layout>;

/**
 * `POST compositions`: the mail that a text would be, for a client, while it is written. Nothing is kept and nothing is
 * refused but what is no document: names that do not exist stand in it as they are written.
 */
export const CompositionInput = closed({
  /** As it is being written; without it, the letterhead in use. */
  layout: Type.Optional(LayoutInput),
  message: closed({ subject: Type.String({ maxLength: 1000 }), body: RichTextJson }),
  contactId: Type.Optional(Id),
  orderId: Type.Optional(Id),
  planId: Type.Optional(Id),
});
export type CompositionInput = Static<typeof CompositionInput>;

export const Composition = closed({
  subject: Type.String(),
  /** A whole HTML document, for a sandboxed frame without script. */
  html: Type.String(),
  text: Type.String(),
  /** Variables without a value for this client. */
  missing: Type.Array(Type.String()),
});
export type Composition = Static<typeof Composition>;

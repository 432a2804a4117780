import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** Of one file: a scanned contract with its plans fits. */
export const maximumDocumentBytes = 25 * 1024 * 1024;
/** In one client's file. */
export const mostDocuments = 500;

/** How a page shows a document: drawn anew as a picture, in the browser's own reader, or not at all. */
export const DocumentView = Type.Enum(['picture', 'pdf', 'none']);
export type DocumentView = Static<typeof DocumentView>;

/** A file kept in a client's file. */
export const ContactDocument = closed({
  id: Id,
  name: Type.String(),
  /** By its content. */
  type: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  view: DocumentView,
  addedAt: Moment,
  /** Null: somebody who is not known any more. */
  addedBy: nullable(closed({ id: Id, name: Type.String() })),
});
export type ContactDocument = Static<typeof ContactDocument>;

/** Newest first. */
export const ContactDocumentList = closed({ documents: Type.Array(ContactDocument) });
export type ContactDocumentList = Static<typeof ContactDocumentList>;

export const DocumentParams = closed({ id: Id, documentId: Id });
export type DocumentParams = Static<typeof DocumentParams>;

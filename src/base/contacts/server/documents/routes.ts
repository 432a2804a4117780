import { Type } from 'typebox';
import type { Files } from '../../../../platform/files/server/files.ts';
import { IdParams, Nothing } from '../../../../platform/http/contract/schemas.ts';
import { acceptUploads } from '../../../../platform/http/server/accept-uploads.ts';
import { attachmentDisposition } from '../../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { readUpload } from '../../../../platform/http/server/read-upload.ts';
import {
  ContactDocument,
  ContactDocumentList,
  DocumentParams,
  maximumDocumentBytes as maxBytes,
} from '../../contract/documents.ts';
import { accessContact } from '../access-contact.ts';
import { accessDocument, addDocument, listDocuments, removeDocument, viewDocument } from './documents.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Under `/api/contacts/:id/documents`. */
export function documentRoutes(http: Http, { files }: { files: Files }): void {
  http.get(
    '/:id/documents',
    { schema: { params: IdParams, response: { 200: ContactDocumentList } } },
    (request) => listDocuments(request.ctx, request.params.id),
  );
  acceptUploads(http, (uploads) => {
    const schema = { params: IdParams, response: { 200: ContactDocument } };
    uploads.post('/:id/documents', { schema }, async (request) => {
      const { id } = request.params;
      await accessContact(request.ctx, id);
      return addDocument(request.ctx, files, id, await readUpload(request, { maxBytes }));
    });
  });
  http.delete(
    '/:id/documents/:documentId',
    { schema: { params: DocumentParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await removeDocument(request.ctx, request.params.id, request.params.documentId);
      return reply.status(204).send(null);
    },
  );
  bytesRoutes(http, files);
}

function bytesRoutes(http: Http, files: Files): void {
  const schema = { params: DocumentParams, response: { 200: Bytes } };
  http.get('/:id/documents/:documentId', { schema }, async (request, reply) => {
    const { id, documentId } = request.params;
    const row = await accessDocument(request.ctx, id, documentId);
    const bytes = await files.read(row.file_hash);
    reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': attachmentDisposition(row.name),
    });
    return reply.type(row.type).send(bytes);
  });
  http.get('/:id/documents/:documentId/view', { schema }, async (request, reply) => {
    const { id, documentId } = request.params;
    const { type, bytes } = await viewDocument(request.ctx, files, id, documentId);
    // Not sandboxed: no browser shows a PDF there. Its reader is the browser's own, apart from our pages.
    reply.headers({ 'content-security-policy': "script-src 'none'; frame-ancestors 'self'" });
    return reply.header('content-disposition', 'inline').type(type).send(bytes);
  });
}

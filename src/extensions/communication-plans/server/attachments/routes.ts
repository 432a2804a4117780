import { Type } from 'typebox';
import type { Files } from '../../../../platform/files/server/files.ts';
import { acceptUploads } from '../../../../platform/http/server/accept-uploads.ts';
import { attachmentDisposition } from '../../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { readUpload } from '../../../../platform/http/server/read-upload.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import { AttachmentParams, AttachmentQuery, StoredFile } from '../../contract/attachments.ts';
import { maximumAttachmentBytes as maxBytes } from '../../contract/rules.ts';
import { readAttachment } from '../actions/read-attachment.ts';
import { storeAttachment } from '../actions/store-attachment.ts';
import { viewAttachment } from '../actions/view-attachment.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Files come one by one as the field `file` of a form, before the message that carries them is saved. */
export function attachmentRoutes(http: Http, ports: { files: Files; secrets: Secrets }): void {
  acceptUploads(http, (uploads) => {
    uploads.post('/attachments', { schema: { response: { 200: StoredFile } } }, async (request) =>
      storeAttachment(request.ctx, ports, await readUpload(request, { maxBytes })),
    );
  });

  const schema = { params: AttachmentParams, querystring: AttachmentQuery, response: { 200: Bytes } };
  http.get('/attachments/:hash', { schema }, async (request, reply) => {
    const { hash } = request.params;
    const { name, type, bytes } = await readAttachment(request.ctx, ports, hash, request.query);
    reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': attachmentDisposition(name),
    });
    return reply.type(type).send(bytes);
  });
  http.get('/attachments/:hash/view', { schema }, async (request, reply) => {
    const { type, bytes } = await viewAttachment(request.ctx, ports, request.params.hash, request.query);
    // Not sandboxed: no browser shows a PDF there. Its reader is the browser's own, apart from our pages.
    reply.headers({ 'content-security-policy': "script-src 'none'; frame-ancestors 'self'" });
    return reply.header('content-disposition', 'inline').type(type).send(bytes);
  });
}

import { Type } from 'typebox';
import type { Files } from '../../../../platform/files/server/files.ts';
import { acceptUploads } from '../../../../platform/http/server/accept-uploads.ts';
import { attachmentDisposition } from '../../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { readUpload } from '../../../../platform/http/server/read-upload.ts';
import { AttachmentParams, AttachmentQuery, StoredFile } from '../../contract/attachments.ts';
import { maximumAttachmentBytes as maxBytes } from '../../contract/rules.ts';
import { readAttachment } from '../actions/read-attachment.ts';
import { storeAttachment } from '../actions/store-attachment.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Files come one by one as the field `file` of a form, before the message that carries them is saved. */
export function attachmentRoutes(http: Http, files: Files): void {
  acceptUploads(http, (uploads) => {
    uploads.post('/attachments', { schema: { response: { 200: StoredFile } } }, async (request) =>
      storeAttachment(files, await readUpload(request, { maxBytes })),
    );
  });

  const schema = { params: AttachmentParams, querystring: AttachmentQuery, response: { 200: Bytes } };
  http.get('/attachments/:hash', { schema }, async (request, reply) => {
    const { name, type, bytes } = await readAttachment(request.ctx, files, request.params.hash);
    reply.headers({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': attachmentDisposition(request.query.name ?? name),
    });
    return reply.type(type).send(bytes);
  });
}

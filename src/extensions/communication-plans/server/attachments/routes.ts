import multipart from '@fastify/multipart';
import { Type } from 'typebox';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import { attachmentDisposition } from '../../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import { AttachmentParams, AttachmentQuery, StoredFile } from '../../contract/attachments.ts';
import { maximumAttachmentBytes } from '../../contract/rules.ts';
import { readAttachment } from '../actions/read-attachment.ts';
import { brokenForm, storeAttachment } from '../actions/store-attachment.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Files come one by one as the field `file` of a form, before the message that carries them is saved. */
export function attachmentRoutes(http: Http, files: Files): void {
  http.register(multipart, {
    // One byte more than is taken: what reaches it is too large, never cut in silence.
    limits: { fileSize: maximumAttachmentBytes + 1, files: 1, fields: 0, parts: 1 },
  });

  http.post('/attachments', { schema: { response: { 200: StoredFile } } }, async (request) => {
    if (!request.isMultipart()) throw invalid('communication-plans.attachmentMissing', '/file', { name: '' });
    const file = await request.file().catch((failure: Error) => {
      throw 'statusCode' in failure ? failure : brokenForm();
    });
    if (!file) throw invalid('communication-plans.attachmentMissing', '/file', { name: '' });
    return storeAttachment(files, file);
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

import { Type } from 'typebox';
import type { Files } from '../../../platform/files/server/files.ts';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import { acceptUploads } from '../../../platform/http/server/accept-uploads.ts';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { readUpload } from '../../../platform/http/server/read-upload.ts';
import { mostFileBytes, UploadedFile } from '../contract/messages.ts';
import { accessFile, fileNotFound } from './access-file.ts';
import { discardFile } from './actions/discard-file.ts';
import { uploadFile } from './actions/upload-file.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Nothing of a file runs, wherever it is opened. */
const guarded = {
  'content-security-policy': "default-src 'none'; sandbox",
};

/** Files of messages: sent beforehand one by one, and had by those who may read the message. */
export function fileRoutes(http: Http, files: Files): void {
  acceptUploads(http, (uploads) => {
    uploads.post('/files', { schema: { response: { 200: UploadedFile } } }, async (request) => ({
      file: await uploadFile(request.ctx, files, () => readUpload(request, { maxBytes: mostFileBytes })),
    }));
  });
  http.delete(
    '/files/:id',
    { schema: { params: IdParams, response: { 204: Nothing } } },
    async ({ ctx, params }, reply) => {
      await discardFile(ctx, params.id);
      return reply.status(204).send(null);
    },
  );
  http.get(
    '/files/:id',
    { schema: { params: IdParams, response: { 200: Bytes } } },
    async ({ ctx, params }, reply) => {
      const { hash, name, type } = await accessFile(ctx.db.read, ctx.viewer, params.id);
      reply.headers({ ...guarded, 'content-disposition': attachmentDisposition(name) });
      return reply.type(type).send(await files.read(hash));
    },
  );
  for (const [path, hashOf] of [
    ['preview', 'preview_hash'],
    ['picture', 'hash'],
  ] as const) {
    http.get(
      `/files/:id/${path}`,
      { schema: { params: IdParams, response: { 200: Bytes } } },
      async ({ ctx, params }, reply) => {
        const file = await accessFile(ctx.db.read, ctx.viewer, params.id);
        if (file.preview_hash === null) throw fileNotFound();
        reply.headers({ ...guarded, 'content-disposition': 'inline' });
        return reply
          .type(path === 'preview' ? 'image/webp' : file.type)
          .send(await files.read(file[hashOf]!));
      },
    );
  }
}

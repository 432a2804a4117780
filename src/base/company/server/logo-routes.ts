import { Type } from 'typebox';
import type { Files } from '../../../platform/files/server/files.ts';
import { acceptUploads } from '../../../platform/http/server/accept-uploads.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { readUpload } from '../../../platform/http/server/read-upload.ts';
import { Company, largestLogoBytes, LegalNotice, LogoParams } from '../contract/company.ts';
import { changeLogo } from './actions/change-logo.ts';
import { readLogo } from './actions/read-logo.ts';
import { removeLogo } from './actions/remove-logo.ts';
import { writeLegalNotice } from './actions/write-legal-notice.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });
const config = { access: 'company.company.change' } as const;
const response = { 200: Company };

/** What stands above and under the company's letters: its logo and its legal mentions. */
export function logoRoutes(http: Http, files: Files): void {
  acceptUploads(http, (uploads) => {
    uploads.put('/logo', { config, schema: { response } }, async (request) => {
      const { bytes } = await readUpload(request, { maxBytes: largestLogoBytes });
      return changeLogo(request.ctx, files, bytes);
    });
  });

  http.delete('/logo', { config, schema: { response } }, (request) => removeLogo(request.ctx));

  http.put('/legal-notice', { config, schema: { body: LegalNotice, response } }, (request) =>
    writeLegalNotice(request.ctx, request.body),
  );

  const schema = { params: LogoParams, response: { 200: Bytes } };
  http.get('/logo/:hash', { schema }, async (request, reply) => {
    const { type, bytes } = await readLogo(request.ctx.db.read, files, request.params.hash);
    reply.headers({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    return reply.type(type).send(bytes);
  });
}

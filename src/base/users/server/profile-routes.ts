import { Type } from 'typebox';
import type { Files } from '../../../platform/files/server/files.ts';
import { IdParams } from '../../../platform/http/contract/schemas.ts';
import { acceptUploads } from '../../../platform/http/server/accept-uploads.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { readUpload } from '../../../platform/http/server/read-upload.ts';
import { Person, PictureParams } from '../contract/people.ts';
import { ChosenNickname, largestPictureBytes } from '../contract/profile.ts';
import { accessProfile } from './access-profile.ts';
import { changePicture } from './actions/change-picture.ts';
import { chooseNickname } from './actions/choose-nickname.ts';
import { readPicture } from './actions/read-picture.ts';
import { removePicture } from './actions/remove-picture.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });
const changed = { params: IdParams, response: { 200: Person } };

export function profileRoutes(http: Http, files: Files): void {
  http.put('/:id/nickname', { schema: { ...changed, body: ChosenNickname } }, (request) =>
    chooseNickname(request.ctx, request.params.id, request.body.nickname),
  );

  acceptUploads(http, (uploads) => {
    uploads.put('/:id/picture', { schema: changed }, async (request) => {
      const { id } = await accessProfile(request.ctx, request.params.id);
      const { bytes } = await readUpload(request, { maxBytes: largestPictureBytes });
      return changePicture(request.ctx, files, id, bytes);
    });
  });

  http.delete('/:id/picture', { schema: changed }, (request) =>
    removePicture(request.ctx, request.params.id),
  );

  const picture = { params: PictureParams, response: { 200: Bytes } };
  http.get('/:id/picture/:hash', { schema: picture }, async (request, reply) => {
    const { id, hash } = request.params;
    const bytes = await readPicture(request.ctx.db.read, files, id, hash);
    reply.headers({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    return reply.type('image/webp').send(bytes);
  });
}

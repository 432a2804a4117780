import { Type } from 'typebox';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import { IdParams } from '../../../platform/http/contract/schemas.ts';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { theCompany } from '../../company/server/public.ts';
import { AttachmentParams } from '../contract/mails.ts';
import { emlName } from './eml-name.ts';
import { mailPage, mailPagePolicy } from './mail-page.ts';
import { parsedBytes, type StoredMail } from './read-bytes.ts';

/** Bytes that are no JSON. */
const Bytes = Type.Unsafe<Buffer | string>({ type: 'string', format: 'binary' });
const schema = { params: IdParams, response: { 200: Bytes } };

/** These answers are somebody's letters: executed by no browser, and told of to nobody. */
const sealed = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
};

/** A mail that is kept, and when it left or came in. */
type Kept = StoredMail & { moment: string };

/** Under `prefix/:id`: the mail as its recipient sees it, its bytes, and each of its attachments. */
export function bytesRoutes(
  http: Http,
  prefix: string,
  files: Files,
  access: (ctx: Context, id: string) => Promise<Kept>,
): void {
  http.get(`${prefix}/:id/html`, { schema }, async (request, reply) => {
    const mail = await access(request.ctx, request.params.id);
    const page = mailPage(await parsedBytes(files, mail));
    reply.headers({ ...sealed, 'content-security-policy': mailPagePolicy });
    return reply.type('text/html; charset=utf-8').send(page);
  });

  http.get(`${prefix}/:id/eml`, { schema }, async (request, reply) => {
    const mail = await access(request.ctx, request.params.id);
    const bytes = await files.read(mail.eml_hash);
    const { timezone } = await theCompany(request.ctx.db.read);
    const name = emlName(mail.subject, mail.moment, timezone);
    reply.headers({ ...sealed, 'content-disposition': attachmentDisposition(name) });
    return reply.type('message/rfc822').send(bytes);
  });

  http.get(
    `${prefix}/:id/attachments/:index`,
    { schema: { ...schema, params: AttachmentParams } },
    async (request, reply) => {
      const mail = await access(request.ctx, request.params.id);
      const { attachments } = await parsedBytes(files, mail);
      const attachment = attachments[request.params.index];
      if (!attachment) throw notFound('correspondence.unknownAttachment');
      reply.headers({ ...sealed, 'content-disposition': attachmentDisposition(attachment.name) });
      return reply.type(attachment.type).send(attachment.content);
    },
  );
}

import type { Files } from '../../../platform/files/server/files.ts';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ClientMail, ClientMailList, MailboxList, MailboxMail, Page } from '../contract/mails.ts';
import { accessMail, accessReceived } from './access-mail.ts';
import { listClientMails } from './actions/list-client-mails.ts';
import { listMailbox } from './actions/list-mailbox.ts';
import { markRead } from './actions/mark-read.ts';
import { readClientMail } from './actions/read-client-mail.ts';
import { readReceivedMail } from './actions/read-received-mail.ts';
import { bytesRoutes } from './bytes-routes.ts';

export function correspondenceRoutes(http: Http, { files }: { files: Files }): void {
  http.get(
    '/contacts/:id/mails',
    { schema: { params: IdParams, querystring: Page, response: { 200: ClientMailList } } },
    (request) => listClientMails(request.ctx, request.params.id, request.query),
  );
  http.get('/mails/:id', { schema: { params: IdParams, response: { 200: ClientMail } } }, (request) =>
    readClientMail(request.ctx, files, request.params.id),
  );
  bytesRoutes(http, '/mails', files, async (ctx, id) => {
    const mail = await accessMail(ctx, id);
    return { ...mail, moment: mail.sent_at };
  });

  http.get('/mailbox', { schema: { querystring: Page, response: { 200: MailboxList } } }, (request) =>
    listMailbox(request.ctx, request.query),
  );
  http.get('/mailbox/:id', { schema: { params: IdParams, response: { 200: MailboxMail } } }, (request) =>
    readReceivedMail(request.ctx, files, request.params.id),
  );
  http.post(
    '/mailbox/:id/read',
    { schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await markRead(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  bytesRoutes(http, '/mailbox', files, async (ctx, id) => {
    const mail = await accessReceived(ctx, id);
    return { ...mail, moment: mail.received_at };
  });
}

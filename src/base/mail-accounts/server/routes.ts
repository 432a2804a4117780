import { Type } from 'typebox';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { AccountChoice } from '../contract/account-choice.ts';
import { MailAccount, MailAccountInput, MailAccountTrial, TrialResult } from '../contract/mail-accounts.ts';
import { accountChoices } from './account-choices.ts';
import { changeAccount } from './actions/change-account.ts';
import { createAccount } from './actions/create-account.ts';
import { listAccounts } from './actions/list-accounts.ts';
import { removeAccount } from './actions/remove-account.ts';
import { tryAccount } from './actions/try-account.ts';

const config = { access: 'admin' } as const;

export function mailAccountsRoutes(http: Http, { secrets, logger }: Platform): void {
  http.get('/', { config, schema: { response: { 200: Type.Array(MailAccount) } } }, (request) =>
    listAccounts(request.ctx),
  );
  http.get('/choices', { schema: { response: { 200: Type.Array(AccountChoice) } } }, (request) =>
    accountChoices(request.ctx.db.read),
  );
  http.post('/', { config, schema: { body: MailAccountInput, response: { 200: MailAccount } } }, (request) =>
    createAccount(request.ctx, secrets, request.body),
  );
  http.put(
    '/:id',
    { config, schema: { params: IdParams, body: MailAccountInput, response: { 200: MailAccount } } },
    (request) => changeAccount(request.ctx, secrets, request.params.id, request.body),
  );
  http.delete(
    '/:id',
    { config, schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await removeAccount(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  http.post(
    '/test',
    { config, schema: { body: MailAccountTrial, response: { 200: TrialResult } } },
    (request) => tryAccount(request.ctx, { secrets, logger }, request.body),
  );
}

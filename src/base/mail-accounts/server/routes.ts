import { Type } from 'typebox';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { AccountChoice } from '../contract/account-choice.ts';
import { HoldConfirmation } from '../contract/hold.ts';
import {
  DkimKey,
  MailAccount,
  MailAccountInput,
  MailAccountTrial,
  SendingState,
  TrialMailResult,
  TrialResult,
} from '../contract/mail-accounts.ts';
import { accountChoices } from './account-choices.ts';
import { changeAccount } from './actions/change-account.ts';
import { chooseDefault } from './actions/choose-default.ts';
import { confirmHold } from './actions/confirm-hold.ts';
import { createAccount } from './actions/create-account.ts';
import { listAccounts } from './actions/list-accounts.ts';
import { makeDkimKey } from './actions/make-dkim-key.ts';
import { removeAccount } from './actions/remove-account.ts';
import { resumeAccount } from './actions/resume-account.ts';
import { sendTrialMail } from './actions/send-trial-mail.ts';
import { sendingState } from './actions/sending-state.ts';
import { tryAccount } from './actions/try-account.ts';

const config = { access: 'mail-accounts.accounts.manage' } as const;

export function mailAccountsRoutes(http: Http, platform: Platform): void {
  http.get('/choices', { schema: { response: { 200: Type.Array(AccountChoice) } } }, (request) =>
    accountChoices(request.ctx.db.read),
  );
  http.get('/state', { schema: { response: { 200: SendingState } } }, (request) => sendingState(request.ctx));
  addAccounts(http, platform);
  addTrials(http, platform);
  addSwitches(http, platform);
}

/** Reading and changing the accounts. */
function addAccounts(http: Http, { secrets }: Platform): void {
  http.get('/', { config, schema: { response: { 200: Type.Array(MailAccount) } } }, (request) =>
    listAccounts(request.ctx),
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
}

/** What is tried or made before it is saved. */
function addTrials(http: Http, { secrets, logger }: Platform): void {
  http.post(
    '/test',
    { config, schema: { body: MailAccountTrial, response: { 200: TrialResult } } },
    (request) => tryAccount(request.ctx, { secrets, logger }, request.body),
  );
  http.post(
    '/test-mail',
    { config, schema: { body: MailAccountTrial, response: { 200: TrialMailResult } } },
    (request) => sendTrialMail(request.ctx, { secrets, logger }, request.body),
  );
  http.post('/dkim-key', { config, schema: { response: { 200: DkimKey } } }, () => makeDkimKey(secrets));
}

/** Which account is the default one, and what may send again. */
function addSwitches(http: Http, { logger }: Platform): void {
  http.post(
    '/:id/default',
    { config, schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await chooseDefault(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  http.post(
    '/:id/resume',
    { config, schema: { params: IdParams, response: { 204: Nothing } } },
    async (request, reply) => {
      await resumeAccount(request.ctx, request.params.id);
      return reply.status(204).send(null);
    },
  );
  http.post(
    '/hold/confirm',
    { config, schema: { body: HoldConfirmation, response: { 204: Nothing } } },
    async (request, reply) => {
      await confirmHold(request.ctx, logger, request.body);
      return reply.status(204).send(null);
    },
  );
}

import { IdParams, Nothing } from '../../../../platform/http/contract/schemas.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import {
  Account,
  AccountInput,
  AccountList,
  InvitationInput,
  IssuedLink,
  LinkOrder,
} from '../../contract/accounts.ts';
import { changeAccount } from '../actions/change-account.ts';
import { deactivateAccount } from '../actions/deactivate-account.ts';
import { inviteColleague } from '../actions/invite-colleague.ts';
import { listAccounts } from '../actions/list-accounts.ts';
import { makeResetLink } from '../actions/make-reset-link.ts';
import { reactivateAccount } from '../actions/reactivate-account.ts';
import { renewInvitation } from '../actions/renew-invitation.ts';
import { withdrawInvitation } from '../actions/withdraw-invitation.ts';
import type { NewLink } from '../links/issue-link.ts';
import { mailLinkNow } from '../links/mail-link-now.ts';
import { mailObstacle } from '../links/mail-obstacle.ts';
import { originFor, siteOrigin } from '../links/site-origin.ts';
import { readAccount } from './present-account.ts';

/** Whoever changes an account's address or role could come in as its person: never through a token. */
const config = { access: 'users.users.manage', sessionOnly: true } as const;

export function managedAccountRoutes(http: Http, platform: Platform): void {
  const listing = { schema: { response: { 200: AccountList } }, config: { access: config.access } };
  http.get('/accounts', listing, async ({ ctx: { db, clock } }) => {
    const obstacle = await mailObstacle(db.read, clock);
    const resetsByMail = obstacle === null && siteOrigin(platform.config) !== null;
    return { accounts: await listAccounts(db.read, clock), mailObstacle: obstacle, resetsByMail };
  });

  const changing = { schema: { params: IdParams, body: AccountInput, response: { 200: Account } }, config };
  http.put('/accounts/:id', changing, async ({ ctx, params, body }) => {
    await changeAccount(ctx, params.id, body);
    return readAccount(ctx.db.read, ctx.clock, params.id);
  });

  const acting = { schema: { params: IdParams, response: { 200: Account } }, config };
  http.post('/accounts/:id/deactivate', acting, async ({ ctx, params }) => {
    await deactivateAccount(ctx, params.id);
    return readAccount(ctx.db.read, ctx.clock, params.id);
  });
  http.post('/accounts/:id/reactivate', acting, async ({ ctx, params }) => {
    await reactivateAccount(ctx, params.id);
    return readAccount(ctx.db.read, ctx.clock, params.id);
  });

  issuingRoutes(http, platform);
}

/** What makes a link answers with its token, once. */
function issuingRoutes(http: Http, platform: Platform): void {
  async function issued(
    { ctx, protocol, host }: { ctx: Context; protocol: string; host: string },
    link: NewLink,
    byMail: boolean,
  ): Promise<IssuedLink> {
    const origin = originFor(platform.config, { protocol, host });
    const mail = byMail
      ? await mailLinkNow(platform, { link, origin, byId: ctx.viewer.userId })
      : ({ kind: 'notAsked' } as const);
    const { token, expiresAt, userId } = link;
    return { account: await readAccount(ctx.db.read, ctx.clock, userId), token, expiresAt, mail };
  }

  const inviting = { schema: { body: InvitationInput, response: { 200: IssuedLink } }, config };
  http.post('/accounts', inviting, async (request) => {
    const { byMail, ...input } = request.body;
    const { link } = await inviteColleague(request.ctx, input);
    return issued(request, link, byMail);
  });

  const issuing = { schema: { params: IdParams, body: LinkOrder, response: { 200: IssuedLink } }, config };
  http.post('/accounts/:id/invitation', issuing, async (request) =>
    issued(request, await renewInvitation(request.ctx, request.params.id), request.body.byMail),
  );
  http.post('/accounts/:id/reset-link', issuing, async (request) =>
    issued(request, await makeResetLink(request.ctx, request.params.id), request.body.byMail),
  );

  const withdrawing = { schema: { params: IdParams, response: { 204: Nothing } }, config };
  http.delete('/accounts/:id/invitation', withdrawing, async ({ ctx, params }, reply) => {
    await withdrawInvitation(ctx, params.id);
    return reply.status(204).send(null);
  });
}

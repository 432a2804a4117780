import { Type } from 'typebox';
import { IdParams, Nothing } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import {
  ChosenTheme,
  EmailEdit,
  OwnAccount,
  OwnProfile,
  PasswordEdit,
  SessionsEnded,
} from '../../contract/account.ts';
import { OwnSession } from '../../contract/own-sessions.ts';
import { Person } from '../../contract/people.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { changeEmail } from './actions/change-email.ts';
import { changePassword } from './actions/change-password.ts';
import { changeProfile } from './actions/change-profile.ts';
import { chooseTheme } from './actions/choose-theme.ts';
import { endOtherOwnSessions, endOwnSession, listOwnSessions } from './actions/own-sessions.ts';
import { readAccount } from './actions/read-account.ts';

export function accountRoutes(http: Http, throttle: SignInThrottle): void {
  const config = { sessionOnly: true } as const;

  http.get('/own', { schema: { response: { 200: OwnAccount } } }, ({ ctx }) => readAccount(ctx));

  const profile = { body: OwnProfile, response: { 200: Person } };
  http.put('/own/profile', { schema: profile }, ({ ctx, body }) => changeProfile(ctx, body));

  const theme = { body: ChosenTheme, response: { 204: Nothing } };
  http.put('/own/theme', { schema: theme }, async ({ ctx, body }, reply) => {
    await chooseTheme(ctx, body.theme);
    return reply.status(204).send(null);
  });

  const email = { body: EmailEdit, response: { 204: Nothing } };
  http.put('/own/email', { schema: email, config }, async ({ ctx, body }, reply) => {
    await changeEmail(ctx, throttle, body);
    return reply.status(204).send(null);
  });

  const password = { body: PasswordEdit, response: { 200: SessionsEnded } };
  http.put('/own/password', { schema: password, config }, ({ ctx, body }) =>
    changePassword(ctx, throttle, body),
  );

  const sessions = { response: { 200: Type.Array(OwnSession) } };
  http.get('/own/sessions', { schema: sessions, config }, ({ ctx }) => listOwnSessions(ctx));

  http.delete('/own/sessions', { schema: { response: { 200: SessionsEnded } }, config }, ({ ctx }) =>
    endOtherOwnSessions(ctx),
  );

  const session = { params: IdParams, response: { 204: Nothing } };
  http.delete('/own/sessions/:id', { schema: session, config }, async ({ ctx, params }, reply) => {
    await endOwnSession(ctx, params.id);
    return reply.status(204).send(null);
  });
}

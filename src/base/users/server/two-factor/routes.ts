import { IdParams, Nothing } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import {
  Enrolment,
  EnrolmentAsked,
  EnrolmentConfirmed,
  FullProof,
  RecoveryCodes,
} from '../../contract/two-factor.ts';
import { beginEnrolment } from './actions/begin-enrolment.ts';
import { confirmEnrolment } from './actions/confirm-enrolment.ts';
import { disableTwoFactor } from './actions/disable-two-factor.ts';
import { renewRecoveryCodes } from './actions/renew-recovery-codes.ts';
import { resetTwoFactor } from './actions/reset-two-factor.ts';
import type { ProofParts } from './prove-fully.ts';

export function twoFactorRoutes(http: Http, parts: ProofParts): void {
  const config = { sessionOnly: true } as const;

  const asked = { body: EnrolmentAsked, response: { 200: Enrolment } };
  http.post('/own/two-factor', { schema: asked, config }, ({ ctx, body }) =>
    beginEnrolment(ctx, parts, body.password),
  );

  const confirmed = { body: EnrolmentConfirmed, response: { 200: RecoveryCodes } };
  http.put('/own/two-factor', { schema: confirmed, config }, ({ ctx, body }) =>
    confirmEnrolment(ctx, parts, body.code),
  );

  const renewed = { body: FullProof, response: { 200: RecoveryCodes } };
  http.post('/own/two-factor/recovery-codes', { schema: renewed, config }, ({ ctx, body }) =>
    renewRecoveryCodes(ctx, parts, body),
  );

  const disabled = { body: FullProof, response: { 204: Nothing } };
  http.post('/own/two-factor/end', { schema: disabled, config }, async ({ ctx, body }, reply) => {
    await disableTwoFactor(ctx, parts, body);
    return reply.status(204).send(null);
  });

  const reset = { params: IdParams, response: { 204: Nothing } };
  const managing = { access: 'users.users.manage', sessionOnly: true } as const;
  http.delete('/:id/two-factor', { schema: reset, config: managing }, async ({ ctx, params }, reply) => {
    await resetTwoFactor(ctx, params.id);
    return reply.status(204).send(null);
  });
}

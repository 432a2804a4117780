import { Type } from 'typebox';
import { closed, Id, IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  Delivery,
  DeliveryQuery,
  EventChoice,
  Webhook,
  WebhookInput,
  WebhookWithSecret,
} from '../contract/webhooks.ts';
import { accessWebhook } from './access-webhook.ts';
import { changeWebhook } from './actions/change-webhook.ts';
import { createWebhook } from './actions/create-webhook.ts';
import { rotateSecret } from './actions/rotate-secret.ts';
import { sendAgain, sendTrial } from './actions/send-again.ts';
import { pauseWebhook, removeWebhook, resumeWebhook } from './actions/switch-webhook.ts';
import { presentDelivery, presentWebhook } from './present-webhook.ts';
import { listDeliveries } from './store/deliveries.ts';
import { listWebhooks } from './store/webhooks.ts';
import type { WebhooksPorts } from './webhooks-ports.ts';

/** Where data leaves the house by itself: never decided by a token. */
const config = { access: 'webhooks.webhooks.manage', sessionOnly: true } as const;
const one = { config, schema: { params: IdParams, response: { 200: Webhook } } } as const;
const usualPage = 30;

export function webhooksRoutes(http: Http, ports: WebhooksPorts): void {
  addWebhooks(http, ports);
  addSwitches(http, ports);
  addDeliveries(http);
}

/** Reading and changing the addresses. */
function addWebhooks(http: Http, ports: WebhooksPorts): void {
  http.get('/', { config, schema: { response: { 200: Type.Array(Webhook) } } }, async ({ ctx }) =>
    (await listWebhooks(ctx.db.read)).map((row) => presentWebhook(row, ctx.clock.now())),
  );
  http.get('/events', { config, schema: { response: { 200: Type.Array(EventChoice) } } }, () =>
    ports.events(),
  );
  http.post(
    '/',
    { config, schema: { body: WebhookInput, response: { 200: WebhookWithSecret } } },
    ({ ctx, body }) => createWebhook(ctx, ports, body),
  );
  http.put(
    '/:id',
    { config, schema: { params: IdParams, body: WebhookInput, response: { 200: Webhook } } },
    ({ ctx, params, body }) => changeWebhook(ctx, ports, params.id, body),
  );
  http.delete(
    '/:id',
    { config, schema: { params: IdParams, response: { 204: Nothing } } },
    async ({ ctx, params }, reply) => {
      await removeWebhook(ctx, params.id);
      return reply.status(204).send(null);
    },
  );
}

/** What calls or rests, and by which secret it signs. */
function addSwitches(http: Http, ports: WebhooksPorts): void {
  http.post('/:id/pause', one, ({ ctx, params }) => pauseWebhook(ctx, params.id));
  http.post('/:id/resume', one, ({ ctx, params }) => resumeWebhook(ctx, params.id));
  http.post(
    '/:id/secret',
    { config, schema: { params: IdParams, response: { 200: WebhookWithSecret } } },
    ({ ctx, params }) => rotateSecret(ctx, ports, params.id),
  );
}

/** What was sent, and what came of it. */
function addDeliveries(http: Http): void {
  http.get(
    '/:id/deliveries',
    {
      config,
      schema: { params: IdParams, querystring: DeliveryQuery, response: { 200: Type.Array(Delivery) } },
    },
    async ({ ctx, params, query }) => {
      const { id } = await accessWebhook(ctx.db.read, params.id);
      const page = { before: query.before ?? null, limit: query.limit ?? usualPage };
      return (await listDeliveries(ctx.db.read, id, page)).map(presentDelivery);
    },
  );
  http.post(
    '/:id/trial',
    { config, schema: { params: IdParams, response: { 200: Delivery } } },
    ({ ctx, params }) => sendTrial(ctx, params.id),
  );
  const delivery = closed({ id: Id, deliveryId: Id });
  http.post(
    '/:id/deliveries/:deliveryId/again',
    { config, schema: { params: delivery, response: { 200: Delivery } } },
    ({ ctx, params }) => sendAgain(ctx, params.id, params.deliveryId),
  );
}

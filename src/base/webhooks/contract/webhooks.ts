import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** Why an attempt did not arrive, beside a status that is no 2xx. */
export const Problem = Type.Union([
  Type.Literal('hostUnknown'),
  Type.Literal('privateAddress'),
  Type.Literal('httpsRequired'),
  Type.Literal('redirected'),
  Type.Literal('refusedStatus'),
  Type.Literal('tooSlow'),
  Type.Literal('unreachable'),
  Type.Literal('certificate'),
]);
export type Problem = Static<typeof Problem>;

/** Something that other programs may be told of. */
export const EventChoice = closed({ id: Type.String(), labelKey: Type.String() });
export type EventChoice = Static<typeof EventChoice>;

/** By which a receiver is tried; no module announces it. */
export const trialEvent = 'webhook.trial';

/** What a person fills in. */
export const WebhookInput = closed({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
  url: Type.String({ minLength: 8, maxLength: 2000, pattern: '^https?://[^\\s\\u0000]+$' }),
  events: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 60, uniqueItems: true }),
  /** Names and labels go with the ids. */
  withNames: Type.Boolean(),
});
export type WebhookInput = Static<typeof WebhookInput>;

/** `active` · `failing` (tried again) · `paused` by a person · `stopped` by Miaou after failing for too long. */
export const WebhookState = Type.Union([
  Type.Literal('active'),
  Type.Literal('failing'),
  Type.Literal('paused'),
  Type.Literal('stopped'),
]);
export type WebhookState = Static<typeof WebhookState>;

export const Webhook = closed({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  events: Type.Array(Type.String()),
  withNames: Type.Boolean(),
  state: WebhookState,
  /** Since when it fails, is paused or stopped. */
  since: nullable(Moment),
  /** Until when the secret before this one signs as well. */
  oldSecretUntil: nullable(Moment),
  createdAt: Moment,
});
export type Webhook = Static<typeof Webhook>;

/** The secret is shown here and never again. */
export const WebhookWithSecret = closed({ webhook: Webhook, secret: Type.String() });
export type WebhookWithSecret = Static<typeof WebhookWithSecret>;

export const DeliveryState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('retrying'),
  Type.Literal('delivered'),
  Type.Literal('failed'),
]);
export type DeliveryState = Static<typeof DeliveryState>;

export const Delivery = closed({
  id: Id,
  eventId: Id,
  event: Type.String(),
  body: Type.String(),
  state: DeliveryState,
  createdAt: Moment,
  attempts: Type.Integer(),
  attemptedAt: nullable(Moment),
  nextAttemptAt: nullable(Moment),
  status: nullable(Type.Integer()),
  durationMs: nullable(Type.Integer()),
  problem: nullable(Problem),
  responseStart: nullable(Type.String()),
});
export type Delivery = Static<typeof Delivery>;

/** Newest first; `before` is the id of the last one that is there already. */
export const DeliveryQuery = closed({
  before: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type DeliveryQuery = Static<typeof DeliveryQuery>;

/** What administrators' windows hear: a webhook was stopped, or a delivery moved on. */
export const webhooksTopic = 'webhooks/webhooks';
export const webhooksChanged = 'webhooks.changed';
export const webhookStopped = 'webhook.stopped';
export interface WebhookStopped {
  webhookId: string;
  name: string;
}

import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { resolveTarget } from '../../../platform/outgoing/server/resolve-target.ts';
import type { WebhookInput } from '../contract/webhooks.ts';
import type { WebhooksPorts } from './webhooks-ports.ts';

/**
 * Refuses what could never be called, when it is typed rather than a day later. Each call checks the address again.
 *
 * @throws AppError on `/url`: `webhooks.urlInvalid`, `urlWithPassword`, `hostUnknown`, `privateAddress`,
 *   `httpsRequired`; on `/events`: `webhooks.eventUnknown`
 */
export async function checkWebhook(input: WebhookInput, { config, events }: WebhooksPorts): Promise<void> {
  if (!URL.canParse(input.url)) throw invalid('webhooks.urlInvalid', '/url');
  const url = new URL(input.url);
  // A log, a proxy, a journal would hold it: the signature says who calls.
  if (url.username !== '' || url.password !== '') throw invalid('webhooks.urlWithPassword', '/url');
  const known = new Set((await events()).map(({ id }) => id));
  const unknown = input.events.find((event) => !known.has(event));
  if (unknown !== undefined) throw invalid('webhooks.eventUnknown', '/events', { event: unknown });
  const target = await resolveTarget(url, config.webhookPrivateAddresses);
  if ('problem' in target) throw invalid(`webhooks.${target.problem}`, '/url');
}

import type { Platform, WebhookEvent } from '../../../platform/modules/server/module.ts';

/** What the actions need beside the context of a request. */
export interface WebhooksPorts extends Pick<Platform, 'secrets' | 'config'> {
  /** What may be chosen now. */
  events(): Promise<WebhookEvent[]>;
}

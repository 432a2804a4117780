import { useMay } from '../../../users/web/public.ts';
import { useLiveWebhooks } from '../use-live-webhooks.ts';

/** Shows nothing in the bar itself: it listens, for those who manage webhooks. */
export function WebhookAlerts() {
  const may = useMay();
  return may('webhooks.webhooks.manage') ? <Listener /> : null;
}

function Listener() {
  useLiveWebhooks();
  return null;
}

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { webhooksTopic, webhookStopped, type WebhookStopped } from '../contract/webhooks.ts';
import { webhooksKey } from './queries.ts';

/** Keeps what is shown of webhooks true, and tells an administrator, wherever they are, that one was stopped. */
export function useLiveWebhooks(): void {
  const { t } = useTranslation('webhooks');
  const cache = useQueryClient();
  const ask = () => void cache.invalidateQueries({ queryKey: webhooksKey });
  useLiveTopic(
    webhooksTopic,
    ({ event, data }) => {
      ask();
      if (event !== webhookStopped) return;
      const { name } = data as WebhookStopped;
      notifications.show({ color: 'red', autoClose: false, message: t('stoppedNotice', { name }) });
    },
    { onStanding: ask },
  );
}

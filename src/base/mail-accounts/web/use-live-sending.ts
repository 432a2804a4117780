import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import {
  accountPaused,
  alertsTopic,
  sendingHeld,
  sendingTopic,
  type AccountPaused,
} from '../contract/events.ts';
import { mailAccountsKey } from './queries.ts';

/** Keeps what is shown of accounts and of sending true. */
export function useLiveSending(): void {
  const cache = useQueryClient();
  const ask = () => void cache.invalidateQueries({ queryKey: mailAccountsKey });
  useLiveTopic(sendingTopic, ask, { onStanding: ask });
}

/** Tells an administrator, wherever they are, what they must act on. */
export function useSendingAlerts(): void {
  const { t } = useTranslation('mail-accounts');
  const show = (title: string, message: string) =>
    notifications.show({ color: 'red', autoClose: false, title, message });
  useLiveTopic(alertsTopic, ({ event, data }) => {
    if (event === sendingHeld) show(t('hold.title'), t('hold.alert'));
    if (event !== accountPaused) return;
    const { name, response } = data as AccountPaused;
    show(t('pause.title', { name }), response);
  });
}

import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../base/users/web/public.ts';

/** Says once, and until it is closed, that the server has become another version than this page. */
export function useVersionNotice(): void {
  const { t } = useTranslation('platform');
  const { version } = useSession();
  const loaded = useRef(version);
  useEffect(() => {
    if (version === loaded.current) return;
    notifications.show({ id: 'new-version', message: t('shell.newVersion'), autoClose: false });
  }, [t, version]);
}

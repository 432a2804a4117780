import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../platform/i18n/web/error-text.ts';

/** Tells an error that belongs to no field, in the reader's words. */
export function useShowError(): (error: unknown) => void {
  const { t } = useTranslation('chat');
  return useCallback(
    (error) => {
      notifications.show({
        color: 'red',
        icon: <IconAlertTriangle size={18} />,
        message: errorText(t, error),
      });
    },
    [t],
  );
}

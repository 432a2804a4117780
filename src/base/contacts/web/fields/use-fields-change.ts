import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { ContactFields } from '../../contract/custom-fields.ts';
import { contactFieldsQuery } from '../queries.ts';

/** Changes the fields or the categories at once; what is refused is said. */
export function useFieldsChange() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (call: () => Promise<ContactFields>) => call(),
    onSuccess: (now) => cache.setQueryData(contactFieldsQuery.queryKey, now),
    onError: (error) => {
      notifications.show({ color: 'red', message: errorText(t, error) });
      void cache.invalidateQueries({ queryKey: contactFieldsQuery.queryKey });
    },
  });
}

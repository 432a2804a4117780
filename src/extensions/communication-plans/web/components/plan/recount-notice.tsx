import { Button, Group } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import type { DateChange } from '../../../contract/plan-changes.ts';
import { planCalls } from '../../plan-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import { Notice } from '../notice.tsx';
import { DateChanges } from './date-changes.tsx';

/** The calendar or the promised date is not what it was: which dates would move, and the way to move them. */
export function RecountNotice({ planId, changes }: { planId: string; changes: readonly DateChange[] }) {
  const { t } = useTranslation('communication-plans');
  const [shown, setShown] = useState(false);
  const recount = useRecount();
  if (changes.length === 0) return null;
  return (
    <Notice tone="info" Icon={IconCalendarEvent} title={t('recount.title', { count: changes.length })}>
      {t('recount.text')}
      {shown && <DateChanges changes={changes} />}
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={recount.isPending} onClick={() => recount.mutate([planId])}>
          {t('recount.apply')}
        </Button>
        <Button size="xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'recount.hide' : 'recount.show')}
        </Button>
      </Group>
    </Notice>
  );
}

/** Counts the dates of plans again; a batch at a time, as many as there are. */
export function useRecount() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planIds: string[]) => planCalls.recountPlans({ planIds }),
    onSuccess: ({ messages }) => {
      notifications.show({ message: t('communication-plans:recount.done', { count: messages }) });
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
  });
}

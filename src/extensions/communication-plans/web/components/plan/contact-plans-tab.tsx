import { Button, Group } from '@mantine/core';
import { IconMailFast, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../../platform/ui/web/empty-state.tsx';
import { newPlanPath } from '../../plan-paths.ts';
import { usePlansLive } from '../../use-plans-live.ts';
import { PlanPages } from './plan-pages.tsx';

/** The plans of one client, in the client file. */
export function ContactPlansTab({ contactId }: { contactId: string }) {
  const { t } = useTranslation('communication-plans');
  usePlansLive();
  const add = (
    <Button
      component={Link}
      to={newPlanPath({ contactId })}
      variant="default"
      leftSection={<IconPlus size={16} />}
    >
      {t('contactTab.new')}
    </Button>
  );
  const empty = (
    <EmptyState Icon={IconMailFast} title={t('contactTab.emptyTitle')} action={add}>
      {t('contactTab.emptyText')}
    </EmptyState>
  );
  return (
    <PlanPages
      query={{ contactId }}
      withClient={false}
      empty={empty}
      above={
        <Group justify="flex-end" mb="xs">
          {add}
        </Group>
      }
    />
  );
}

import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemonstrationAccounts } from '../../contract/setup.ts';
import { loadDemonstration } from '../queries.ts';
import { SetupRefusal } from './setup-refusal.tsx';

/** What the demonstration holds, and the button that loads it. */
export function DemonstrationOffer({ onLoaded }: { onLoaded: (accounts: DemonstrationAccounts) => void }) {
  const { t } = useTranslation('setup');
  const load = useMutation({ mutationFn: loadDemonstration, onSuccess: onLoaded });
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('demonstration.title')}
      </Title>
      <Text>{t('demonstration.text')}</Text>
      <List spacing={4}>
        <List.Item>{t('demonstration.people')}</List.Item>
        <List.Item>{t('demonstration.clients')}</List.Item>
        <List.Item>{t('demonstration.plans')}</List.Item>
      </List>
      <SetupRefusal error={load.error} />
      <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
        {t('demonstration.load')}
      </Button>
      <Text c="dimmed">{t('demonstration.hint')}</Text>
    </Stack>
  );
}

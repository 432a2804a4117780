import { Button, Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../../base/users/web/public.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { Settings, SettingsInput } from '../../../contract/settings.ts';
import { planCalls } from '../../plan-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import { useFieldProblem } from '../messages/use-field-problem.ts';

/** Automatic sending for the whole company, and the hours in which it works. An administrator's to change. */
export function SendingHours({ settings }: { settings: Settings }) {
  const { t } = useTranslation('communication-plans');
  const mayChange = useMay()('communication-plans.settings.change');
  const { automatic, sendFrom, sendUntil } = settings;
  const [typed, setTyped] = useState<SettingsInput>({ automatic, sendFrom, sendUntil });
  const save = useSave();
  const change = (changes: Partial<SettingsInput>) => setTyped((present) => ({ ...present, ...changes }));
  const problem = useFieldProblem(save.error);
  const placed = problem('/sendFrom') !== null || problem('/sendUntil') !== null;
  return (
    <Paper
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(typed);
      }}
    >
      <Title order={2} size="h4" mb="xs">
        {t('settings.automaticTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('settings.automaticText')}
      </Text>
      <Stack gap="md">
        {save.isError && !placed && <ErrorNotice error={save.error} />}
        <Switch
          label={t('settings.automatic')}
          checked={typed.automatic}
          disabled={!mayChange}
          onChange={(event) => change({ automatic: event.currentTarget.checked })}
        />
        <Group gap="md" align="flex-start">
          <Hour
            word="settings.sendFrom"
            value={typed.sendFrom}
            onChange={(value) => change({ sendFrom: value })}
            error={problem('/sendFrom')}
            disabled={!mayChange}
          />
          <Hour
            word="settings.sendUntil"
            value={typed.sendUntil}
            onChange={(value) => change({ sendUntil: value })}
            error={problem('/sendUntil')}
            disabled={!mayChange}
          />
        </Group>
        <Changed settings={settings} />
        {mayChange ? (
          <Button type="submit" w="fit-content" loading={save.isPending}>
            {t('actions.save')}
          </Button>
        ) : (
          <Text size="sm">{t('settings.notPermitted')}</Text>
        )}
      </Stack>
    </Paper>
  );
}

interface HourProps {
  word: string;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  disabled: boolean;
}

function Hour({ word, value, onChange, error, disabled }: HourProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <TextInput
      type="time"
      w={160}
      required
      label={t(word)}
      value={value}
      error={error}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Changed({ settings: { changedAt, changedByName } }: { settings: Settings }) {
  const { t } = useTranslation('communication-plans');
  const { moment } = useFormat();
  if (changedAt === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('settings.changed', { name: changedByName ?? t('plan.machine'), when: moment(changedAt) })}
    </Text>
  );
}

function useSave() {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  return useMutation({
    mutationFn: planCalls.changeSettings,
    onSuccess: (settings) => {
      client.setQueryData(queryKeys.settings, settings);
      notifications.show({ message: t('settings.saved') });
    },
  });
}

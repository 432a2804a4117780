import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Select,
  Stack,
  Switch,
  Text,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { BackupSettings } from '../../contract/backups.ts';
import { backupsKey, saveSettings } from '../queries.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const kept = ['keepDaily', 'keepWeekly', 'keepMonthly'] as const;

/** When backups are made by themselves, which stay, and whether they hold the key. */
export function SettingsForm({ settings }: { settings: BackupSettings }) {
  const { t } = useTranslation('backups');
  const cache = useQueryClient();
  const form = useForm({ initialValues: settings });
  const { onSubmit, error, pending } = useApiForm(form, async (values) => {
    const saved = await saveSettings(values);
    form.setInitialValues(saved);
    form.reset();
    notifications.show({ color: 'green', message: t('settings.saved') });
    await cache.invalidateQueries({ queryKey: backupsKey });
  });
  return (
    <Paper withBorder p="md" maw={640} component="section" aria-labelledby="backups-settings">
      <Title order={2} size="h3" id="backups-settings" mb="sm">
        {t('settings.title')}
      </Title>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <ErrorNotice error={error} />
          <Switch label={t('settings.isOn')} {...form.getInputProps('isOn', { type: 'checkbox' })} />
          <Select
            label={t('settings.hour')}
            w={120}
            allowDeselect={false}
            data={hours.map((hour) => ({ value: String(hour), label: t('settings.hourValue', { hour }) }))}
            value={String(form.values.hour)}
            onChange={(hour) => form.setFieldValue('hour', Number(hour))}
            disabled={!form.values.isOn}
          />
          <fieldset style={{ border: 0, padding: 0, margin: 0 }} aria-describedby="backups-keep-hint">
            <Text component="legend" fw={600} mb={4} p={0}>
              {t('settings.keep')}
            </Text>
            <Group gap="sm">
              {kept.map((name) => (
                <NumberInput
                  key={name}
                  label={t(`settings.${name}`)}
                  styles={{ label: { fontWeight: 400 } }}
                  w={110}
                  min={name === 'keepDaily' ? 1 : 0}
                  max={366}
                  clampBehavior="blur"
                  allowDecimal={false}
                  {...form.getInputProps(name)}
                />
              ))}
            </Group>
            <Text size="sm" c="dimmed" mt={4} id="backups-keep-hint">
              {t('settings.keepHint')}
            </Text>
          </fieldset>
          <Checkbox
            label={t('settings.withKey')}
            description={t('settings.withKeyHint')}
            {...form.getInputProps('withKey', { type: 'checkbox' })}
          />
          <Group>
            <Button type="submit" loading={pending} disabled={!form.isDirty()}>
              {t('settings.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

import { Checkbox, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Webhook, WebhookInput } from '../../contract/webhooks.ts';
import { eventWords } from '../event-words.ts';
import { changeWebhook, createWebhook, eventsQuery } from '../queries.ts';

interface WebhookFormProps {
  /** Null: a new one. */
  webhook: Webhook | null;
  /** `secret`: of a new one. */
  onSaved: (webhook: Webhook, secret: string | null) => void;
  onCancel: () => void;
}

type Values = WebhookInput & Record<string, unknown>;

/** Whom to tell, and of what. */
export function WebhookForm({ webhook, onSaved, onCancel }: WebhookFormProps) {
  const { t } = useTranslation('webhooks');
  const { data: choices = [] } = useQuery(eventsQuery);
  const { name = '', url = '', events = [], withNames = false } = webhook ?? {};
  const form = useForm<Values>({ initialValues: { name, url, events, withNames } });
  const save = useApiForm(
    form,
    async (values) => {
      if (webhook) return onSaved(await changeWebhook(webhook.id, values), null);
      const made = await createWebhook(values);
      onSaved(made.webhook, made.secret);
    },
    { url: t('form.urlShape') },
  );
  // What is chosen and no longer offered can still be taken away.
  const offered = [...new Set([...choices.map(({ id }) => id), ...events])];
  return (
    <form onSubmit={save.onSubmit} noValidate>
      <Stack gap="md">
        <TextInput label={t('form.name')} maxLength={80} {...form.getInputProps('name')} />
        <TextInput
          label={t('form.url')}
          description={t('form.urlHint')}
          type="url"
          placeholder="https://"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...form.getInputProps('url')}
        />
        <Checkbox.Group label={t('form.events')} {...form.getInputProps('events')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={6} mt={4} mb={4}>
            {offered.map((id) => (
              <Checkbox key={id} value={id} label={eventWords(t, id, choices)} description={id} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Switch
          label={t('form.withNames')}
          description={t('form.withNamesHint')}
          {...form.getInputProps('withNames', { type: 'checkbox' })}
        />
        <ErrorNotice error={save.error} />
        <FormFoot
          {...(!webhook && { submitLabel: t('form.create') })}
          pending={save.pending}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}

import { ActionIcon, Anchor, Card, Group, Menu, SimpleGrid, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDots, IconMailFast, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { TemplateSummary } from '../../../contract/templates.ts';
import { planCalls } from '../../plan-calls.ts';
import { newPlanPath, templatePath } from '../../plan-paths.ts';
import { queryKeys } from '../../query-keys.ts';

/** The plan-types, each to open, copy, use or delete. */
export function TemplateList({ templates }: { templates: readonly TemplateSummary[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} />
      ))}
    </SimpleGrid>
  );
}

function TemplateCard({ template }: { template: TemplateSummary }) {
  const { t } = useTranslation('communication-plans');
  const { id, code, label, description, messageCount, runningPlans } = template;
  return (
    <Card padding="md" component="article" aria-label={label}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Anchor component={Link} to={templatePath(id)} fw={600}>
          {label}
        </Anchor>
        <TemplateMenu template={template} />
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {code} · {t('models.messages', { count: messageCount })} ·{' '}
        {t('templates.running', { count: runningPlans })}
      </Text>
      <Text size="sm" lineClamp={3} style={{ flex: 1 }}>
        {description}
      </Text>
      <div style={{ marginTop: 12 }}>
        <Anchor
          component={Link}
          to={newPlanPath({ templateId: id })}
          size="sm"
          style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
        >
          <IconMailFast size={16} aria-hidden />
          {t('templates.use')}
        </Anchor>
      </div>
    </Card>
  );
}

function TemplateMenu({ template }: { template: TemplateSummary }) {
  const { t } = useTranslation('communication-plans');
  const remove = useRemoval(template);
  const duplicate = useDuplication(template);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('actions.more')} – ${template.label}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={templatePath(template.id)} leftSection={<IconPencil size={16} />}>
          {t('actions.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicate.mutate()}>
          {t('actions.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          color="var(--mantine-color-error)"
          onClick={() => void remove()}
        >
          {t('actions.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A copy opens at once: it is made to be changed. */
function useDuplication({ id }: TemplateSummary) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => planCalls.duplicateTemplate(id),
    onSuccess: (copy) => {
      void client.invalidateQueries({ queryKey: queryKeys.templates });
      notifications.show({ message: t('templates.duplicated') });
      void navigate(templatePath(copy.id));
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
  });
}

function useRemoval({ id, label, runningPlans }: TemplateSummary) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const confirm = useConfirm();
  const removal = useMutation({
    mutationFn: () => planCalls.deleteTemplate(id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.templates });
      notifications.show({ message: t('templates.deleted') });
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
  });
  return async () => {
    const question = {
      title: t('templates.deleteTitle', { label }),
      text:
        runningPlans > 0 ? t('templates.deleteRunning', { count: runningPlans }) : t('templates.deleteText'),
      confirmLabel: t('actions.delete'),
      dangerous: true,
    };
    if (await confirm(question)) removal.mutate();
  };
}

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { templatesQuery } from '../../queries.ts';
import { TemplateItems } from './template-items.tsx';

/** « Modèles »: a plan from a plan-type. */
export function TemplatesMenu() {
  const { t } = useTranslation('communication-plans');
  // Asked for before it opens: the focus goes to the first entry there is.
  useQuery(templatesQuery());
  return (
    <Menu width={320} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconTemplate size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('actions.models')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(520px, 70vh)" style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('models.title')}</Menu.Label>
        <TemplateItems />
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, Text } from '@mantine/core';
import { IconFilePlus, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { newPlanPath } from '../../plan-paths.ts';
import { templatesQuery } from '../../queries.ts';

interface TemplateItemsProps {
  orderId?: string;
  contactId?: string;
}

/** Entries of an open menu: each plan-type leads to a new plan made from it, for this order if there is one. */
export function TemplateItems(known: TemplateItemsProps) {
  const { t } = useTranslation('communication-plans');
  const { data, error } = useQuery(templatesQuery());
  return (
    <>
      {data?.templates.map(({ id, label, code, messageCount }) => (
        <Menu.Item
          key={id}
          component={Link}
          to={newPlanPath({ ...known, templateId: id })}
          leftSection={<IconTemplate size={16} />}
        >
          {label}
          <Text span display="block" size="xs" c="dimmed">
            {code} · {t('models.messages', { count: messageCount })}
          </Text>
        </Menu.Item>
      ))}
      {/* No entry: an open menu would give it the focus, and it takes none. */}
      {!data && <Menu.Label>{error ? errorText(t, error) : t('models.loading')}</Menu.Label>}
      {data?.templates.length === 0 && <Menu.Label>{t('models.none')}</Menu.Label>}
      <Menu.Divider />
      <Menu.Item component={Link} to={newPlanPath(known)} leftSection={<IconFilePlus size={16} />}>
        {t('models.empty')}
      </Menu.Item>
    </>
  );
}

import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { templatesPath } from '../../plan-paths.ts';

export function BackToTemplates() {
  const { t } = useTranslation('communication-plans');
  return (
    <Anchor
      component={Link}
      to={templatesPath}
      size="sm"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
    >
      <IconArrowLeft size={16} aria-hidden />
      {t('templates.title')}
    </Anchor>
  );
}

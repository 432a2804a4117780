import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NewContactButton() {
  const { t } = useTranslation('contacts');
  return (
    <Button component={Link} to="/contacts/new" leftSection={<IconPlus size={16} />}>
      {t('form.new')}
    </Button>
  );
}

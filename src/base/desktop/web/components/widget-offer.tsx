import { Alert, Button, Group } from '@mantine/core';
import { IconLayoutGridAdd } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import type { AvailableWidget } from '../use-widgets.ts';

interface WidgetOfferProps {
  offered: readonly AvailableWidget[];
  onAccept: () => void;
  onDecline: () => void;
}

/** Says which widgets have come with an extension, until one takes them or does not want them. */
export function WidgetOffer({ offered, onAccept, onDecline }: WidgetOfferProps) {
  const { t } = useTranslation('desktop');
  const language = useLanguage();
  if (offered.length === 0) return null;
  const each = offered.map(({ description }) => t(description.labelKey));
  const names = new Intl.ListFormat(language).format(each);
  const count = offered.length;
  return (
    <Alert variant="light" mb="sm" role="status" icon={<IconLayoutGridAdd aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <span>{t('offer.text', { count, names })}</span>
        <Group gap="xs">
          <Button size="xs" onClick={onAccept}>
            {t('offer.accept', { count, names })}
          </Button>
          <Button size="xs" variant="default" onClick={onDecline}>
            {t('offer.decline')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

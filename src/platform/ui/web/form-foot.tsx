import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormFootProps {
  /** The verb of the act; default « Enregistrer ». */
  submitLabel?: string;
  pending: boolean;
  disabled?: boolean;
  onCancel: () => void;
  /** At the other end: another way. */
  children?: ReactNode;
}

/** The foot of a form in a dialog: give up, or send. */
export function FormFoot({ submitLabel, pending, disabled = false, onCancel, children }: FormFootProps) {
  const { t } = useTranslation('platform');
  return (
    <Group gap="xs" mt="xs">
      {children}
      <Group gap="xs" ml="auto">
        <Button variant="default" onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={disabled}>
          {submitLabel ?? t('actions.save')}
        </Button>
      </Group>
    </Group>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SettleInput } from '../../../contract/messages.ts';
import { Notice } from '../notice.tsx';
import { Answer } from './answer.tsx';

interface SettleNoticeProps {
  response: string | null;
  disabled: boolean;
  onSettle: (fate: SettleInput['fate']) => void;
}

/** A mail whose fate nobody knows: a person finds out and says so. It never leaves a second time by itself. */
export function SettleNotice({ response, disabled, onSettle }: SettleNoticeProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Notice tone="warning" Icon={IconHelpCircle} title={t('execution.settleTitle')}>
      <Text size="sm">{t('execution.settleText')}</Text>
      {response && (
        <Text size="xs" c="dimmed" mt={4}>
          <Answer response={response} />
        </Text>
      )}
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" disabled={disabled} onClick={() => onSettle('sent')}>
          {t('execution.settleSent')}
        </Button>
        <Button size="xs" variant="default" disabled={disabled} onClick={() => onSettle('notSent')}>
          {t('execution.settleNotSent')}
        </Button>
      </Group>
    </Notice>
  );
}

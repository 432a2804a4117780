import { Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadingDirection } from '../../contract/preferences.ts';
import classes from './message-log.module.css';

interface OlderMessagesProps {
  state: 'waits' | 'coming' | 'failed';
  direction: ReadingDirection;
  onRead: () => void;
}

/** The way further back: by itself when one scrolls there, by this button with the keyboard. */
export function OlderMessages({ state, direction, onRead }: OlderMessagesProps) {
  const { t } = useTranslation('chat');
  const Arrow = direction === 'newest-first' ? IconArrowDown : IconArrowUp;
  return (
    <Group className={classes.older} gap="xs">
      {state === 'failed' && (
        <Text size="sm" c="dimmed" role="alert">
          {t('conversation.olderFailed')}
        </Text>
      )}
      <Button
        variant="subtle"
        size="xs"
        loading={state === 'coming'}
        leftSection={<Arrow size={16} />}
        onClick={onRead}
      >
        {t('conversation.older')}
      </Button>
    </Group>
  );
}

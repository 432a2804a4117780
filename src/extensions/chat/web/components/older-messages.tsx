import { Button, Group, Text } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './messages.module.css';

interface OlderMessagesProps {
  state: 'waits' | 'coming' | 'failed';
  onRead: () => void;
}

/** The way further back: by itself when one scrolls there, by this button with the keyboard. */
export function OlderMessages({ state, onRead }: OlderMessagesProps) {
  const { t } = useTranslation('chat');
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
        leftSection={<IconArrowUp size={16} />}
        onClick={onRead}
      >
        {t('conversation.older')}
      </Button>
    </Group>
  );
}

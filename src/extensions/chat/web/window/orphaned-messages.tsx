import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RichTextView } from '../../../../platform/rich-text/web/rich-text-view.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { useUnsent } from '../use-chat.ts';

/** Refused messages whose discussion is gone: their text is still here to be copied. */
export function OrphanedMessages({ conversations }: { conversations: readonly Conversation[] }) {
  const { t } = useTranslation('chat');
  const { outbox } = useChatEngine();
  const orphans = useUnsent().filter(
    ({ problem, conversationId }) =>
      problem !== null && !conversations.some((conversation) => conversation.id === conversationId),
  );
  if (orphans.length === 0) return null;
  return (
    <Alert color="red" m="xs" icon={<IconAlertTriangle aria-hidden />} title={t('unsent.failed')}>
      {t('unsent.orphans')}
      <Stack gap="xs" mt="xs">
        {orphans.map(({ clientId, body }) => (
          <div key={clientId}>
            {body && <RichTextView document={body} variant="message" />}
            <Button size="compact-xs" variant="subtle" color="red" onClick={() => outbox.discard(clientId)}>
              {t('unsent.discard')}
            </Button>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

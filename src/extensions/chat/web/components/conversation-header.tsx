import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { usePeopleNames } from '../use-people-names.ts';
import { useChatDialogs } from './chat-dialogs.tsx';
import classes from './conversation-header.module.css';
import { ConversationSign } from './conversation-sign.tsx';

interface ConversationHeaderProps {
  conversation: Conversation;
  /** Where there is room for one pane only. */
  onBack: (() => void) | null;
  /** Where the people have no pane of their own. */
  onShowPeople: (() => void) | null;
}

/** Which discussion this is, and who is in it. */
export function ConversationHeader({ conversation, onBack, onShowPeople }: ConversationHeaderProps) {
  const { t } = useTranslation('chat');
  const { titleOf } = usePeopleNames();
  return (
    <header className={classes.header}>
      {onBack && (
        <Tooltip label={t('conversation.back')}>
          <ActionIcon size={36} onClick={onBack} aria-label={t('conversation.back')}>
            <IconArrowLeft size={20} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
      <ConversationSign conversation={conversation} />
      <h2 className={classes.title}>{titleOf(conversation)}</h2>
      <Circle conversation={conversation} />
      {onShowPeople && (
        <Tooltip label={t('conversation.showPeople')}>
          <ActionIcon size={36} onClick={onShowPeople} aria-label={t('conversation.showPeople')}>
            <IconUsers size={20} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
}

function Circle({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const { editMembers } = useChatDialogs();
  if (conversation.kind !== 'channel') {
    return (
      <Text span c="dimmed" size="xs" className={classes.circle}>
        {t('conversation.private')}
      </Text>
    );
  }
  return (
    <button type="button" className={classes.members} onClick={() => editMembers(conversation.id)}>
      {t('conversation.memberCount', { count: conversation.members.length })}
    </button>
  );
}

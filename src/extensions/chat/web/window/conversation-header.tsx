import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatDialogs } from './chat-dialogs-context.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { ArchivedBanner } from './archived-banner.tsx';
import classes from './conversation-header.module.css';
import { ConversationMenu } from '../list/conversation-menu.tsx';
import { ConversationSign } from '../list/conversation-sign.tsx';
import { HeaderToggles } from './header-toggles.tsx';

interface ConversationHeaderProps {
  conversation: Conversation;
  /** Where there is room for one pane only. */
  onBack: (() => void) | null;
  /** Where the people have no pane of their own. */
  onShowPeople: (() => void) | null;
}

/** Which discussion this is, who is in it, and what one has made of it. */
export function ConversationHeader({ conversation, onBack, onShowPeople }: ConversationHeaderProps) {
  const { t } = useTranslation('chat');
  const { titleOf } = usePeopleNames();
  const title = titleOf(conversation);
  return (
    <>
      <header className={classes.header}>
        {onBack && (
          <Tooltip label={t('conversation.back')}>
            <ActionIcon size={36} onClick={onBack} aria-label={t('conversation.back')}>
              <IconArrowLeft size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
        {onBack && <HeaderMenu conversation={conversation} />}
        <span className={classes.sign}>
          <ConversationSign conversation={conversation} />
        </span>
        <div className={classes.names} data-stacked={onBack !== null}>
          <h2 className={classes.title} title={title}>
            {title}
          </h2>
          <Circle conversation={conversation} />
        </div>
        <HeaderToggles conversation={conversation} isNarrow={onBack !== null} />
        {onShowPeople && (
          <Tooltip label={t('conversation.showPeople')}>
            <ActionIcon size={36} onClick={onShowPeople} aria-label={t('conversation.showPeople')}>
              <IconUsers size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {conversation.archivedAt !== null && <ArchivedBanner channel={conversation} />}
    </>
  );
}

/** Where the list is out of sight, its arrow stands here. */
function HeaderMenu({ conversation }: { conversation: Conversation }) {
  const [opened, setOpened] = useState(false);
  return (
    <ConversationMenu
      conversation={conversation}
      unread={0}
      tabIndex={0}
      opened={opened}
      onChange={setOpened}
    />
  );
}

/** Who is in it: for a channel, the way to its members. */
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
  const count = t('conversation.memberCount', { count: conversation.members.length });
  return (
    <button type="button" className={classes.members} onClick={() => editMembers(conversation.id)}>
      {conversation.access === 'open' ? t('conversation.openTo', { members: count }) : count}
    </button>
  );
}

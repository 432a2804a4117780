import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { listGroups, type ListedConversation } from '../list-groups.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useChatDialogs } from './chat-dialogs.tsx';
import classes from './conversation-list.module.css';

export interface ConversationListProps {
  conversations: readonly Conversation[];
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The left pane: channels with their colour, private discussions with their people, a star on what is new. */
export function ConversationList({ conversations, selectedId, onSelect }: ConversationListProps) {
  const { t } = useTranslation('chat');
  const { channels, directs } = listGroups(conversations, useLanguage());
  const { createChannel, openDirect } = useChatDialogs();
  const rows = (listed: readonly ListedConversation[]) =>
    listed.map(({ conversation, unread }) => (
      <ConversationRow
        key={conversation.id}
        conversation={conversation}
        unread={unread}
        isSelected={conversation.id === selectedId}
        onSelect={onSelect}
      />
    ));
  return (
    <nav className={classes.list} aria-label={t('list.label')}>
      <Section
        title={t('list.channels')}
        action={<AddButton label={t('list.newChannel')} onClick={createChannel} />}
      >
        {rows(channels)}
      </Section>
      {channels.length === 0 && (
        <div className={classes.empty}>
          <Text c="dimmed" size="sm" mb={8}>
            {t('list.emptyChannels')}
          </Text>
          <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={createChannel}>
            {t('channel.create')}
          </Button>
        </div>
      )}
      <Section
        title={t('list.direct')}
        action={<AddButton label={t('list.newDirect')} onClick={openDirect} />}
      >
        {rows(directs)}
      </Section>
      {directs.length === 0 && (
        <Text c="dimmed" size="sm" className={classes.empty}>
          {t('list.emptyDirect')}
        </Text>
      )}
    </nav>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon onClick={onClick} aria-label={label}>
        <IconPlus size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode[] }) {
  const id = useId();
  return (
    <section>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </div>
      {children.length > 0 && (
        <ul className={classes.rows} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </section>
  );
}

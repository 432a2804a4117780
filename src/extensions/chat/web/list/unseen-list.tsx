import { Button, Text } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { unreadByEntry } from '../unread.ts';
import { ConversationList, type ConversationListProps } from './conversation-list.tsx';
import { ConversationRow } from './conversation-row.tsx';
import classes from './unseen-list.module.css';

/** For a narrow place: the discussions with a star, the muted ones last, and the way to all of them. */
export function UnseenList(props: ConversationListProps) {
  const { t } = useTranslation('chat');
  const [showsAll, setShowsAll] = useState(false);
  const { conversations, onSelect } = props;
  const unread = unreadByEntry(conversations);
  const starred = conversations
    .filter((one) => one.parentId === null && unread.get(one.id)! > 0)
    .toSorted((one, other) => Number(one.own.isMuted) - Number(other.own.isMuted));
  return (
    <div className={classes.narrow}>
      {showsAll ? (
        <ConversationList {...props} />
      ) : (
        <nav className={classes.starred} aria-label={t('list.label')} onKeyDown={moveBetweenRows}>
          <ul className={classes.rows}>
            {starred.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                unread={unread.get(conversation.id)!}
                isSelected={false}
                onSelect={onSelect}
              />
            ))}
          </ul>
          {starred.length === 0 && (
            <Text c="dimmed" size="sm" ta="center" p={8}>
              <IconStar size={20} stroke={1.5} aria-hidden />
              <br />
              {t('list.nothingNew')}
            </Text>
          )}
        </nav>
      )}
      <Button variant="subtle" size="xs" onClick={() => setShowsAll(!showsAll)}>
        {t(showsAll ? 'list.showUnread' : 'list.showAll')}
      </Button>
    </div>
  );
}

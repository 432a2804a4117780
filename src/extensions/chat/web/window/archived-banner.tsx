import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useConversationActs } from '../list/use-conversation-acts.ts';
import { useIsOwner } from '../channels/use-is-owner.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './conversation-header.module.css';

/** What it means that a channel is archived, and the way back for who may take it. */
export function ArchivedBanner({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { reopen } = useConversationActs();
  const { nameOf } = usePeopleNames();
  const { momentInFull } = useFormat();
  const isOwner = useIsOwner(channel);
  const owner = channel.members.find(({ role }) => role === 'owner');
  return (
    <div className={classes.archived} role="status">
      <IconArchive size={18} stroke={1.75} aria-hidden />
      <span className={classes.archivedText} title={momentInFull(channel.archivedAt!)}>
        {t('conversation.archived')}{' '}
        {!isOwner && owner && t('conversation.archivedOwner', { name: nameOf(owner.userId) })}
      </span>
      {isOwner && (
        <Button variant="default" size="xs" onClick={() => reopen(channel)}>
          {t('channel.reopen')}
        </Button>
      )}
    </div>
  );
}

import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';

/** A discussion in which nothing was said yet. */
export function EmptyConversation({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const { ownId, listOf, titleOf } = usePeopleNames();
  const others = conversation.members.map((member) => member.userId).filter((userId) => userId !== ownId);
  const hint = others.length > 1 ? 'conversation.emptyHintMany' : 'conversation.emptyHint';
  return (
    <EmptyState
      Icon={IconMessageCircle}
      title={t('conversation.emptyTitle', { title: titleOf(conversation) })}
    >
      {others.length === 0 ? t('conversation.emptyAlone') : t(hint, { readers: listOf(others) })}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
import { IconArrowLeft, IconMessageCircle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { useChatDialogs } from './chat-dialogs-context.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Panes } from './layout.ts';
import { openDirect } from '../queries.ts';
import { useShowError } from '../use-show-error.tsx';
import classes from './chat-window.module.css';
import { PeoplePane } from '../people/people-pane.tsx';

interface NoConversationProps {
  /** None was chosen; there is none yet; one was asked for, and is not there for this person. */
  why: 'none' | 'first' | 'lost';
  panes: Panes;
  onSelect: (id: string | null) => void;
}

/** Nothing is open: how to begin. */
export function NoConversation({ why, panes, onSelect }: NoConversationProps) {
  const { t } = useTranslation('chat');
  const { createChannel } = useChatDialogs();
  const { sync } = useChatEngine();
  const showError = useShowError();
  async function write(userId: string) {
    try {
      const { id } = await openDirect([userId]);
      await sync.catchUp();
      onSelect(id);
    } catch (error) {
      showError(error);
    }
  }
  const isSingle = panes === 'one' || panes === 'unseen';
  const action = isSingle ? (
    <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => onSelect(null)}>
      {t('conversation.back')}
    </Button>
  ) : (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={createChannel}>
      {t('channel.create')}
    </Button>
  );
  return (
    <>
      <section className={classes.middle} data-empty>
        <EmptyState Icon={IconMessageCircle} title={t(`conversation.${why}`)} action={action}>
          {t(`conversation.${why}Hint`)}
        </EmptyState>
      </section>
      {panes === 'three' && (
        <div className={classes.people} data-area="people">
          <PeoplePane memberIds={null} chosen={[]} act="write" onChoose={(userId) => void write(userId)} />
        </div>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconArrowDown } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import type { Unsent } from '../outbox.ts';
import { firstNew, timelineOf } from '../timeline.ts';
import { useUnsent } from '../use-chat.ts';
import { useMarkRead } from '../use-mark-read.ts';
import { useOpenedMarks } from '../use-opened-marks.ts';
import { usePeopleNames } from '../use-people-names.ts';
import { useScroll } from '../use-scroll.ts';
import { useTimeline } from '../use-timeline.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { EmptyConversation } from './empty-conversation.tsx';
import { OlderMessages } from './older-messages.tsx';
import { TimelineItems } from './timeline-items.tsx';
import { UnsentRow } from './unsent-row.tsx';
import classes from './messages.module.css';

interface MessagePaneProps {
  conversation: Conversation;
  /** Held in this channel, with the viewer in them. */
  asides: readonly Conversation[];
  onReplyAside: (userIds: string[]) => void;
  onTakeBack: (unsent: Unsent) => void;
}

const dayOf = (moment: string) => localCivilDate(new Date(moment));

/** The event of one's own message may come before its acknowledgement: it is shown once all the same. */
function stillUnsent(all: readonly Unsent[], conversationId: string, messages: readonly Message[]): Unsent[] {
  const here = all.filter((unsent) => unsent.conversationId === conversationId);
  return here.filter(({ clientId }) => !messages.some((message) => message.clientId === clientId));
}

/** The middle pane: the messages, newest at the bottom. Used under a component whose key is the conversation. */
export const MessagePane = memo(function MessagePane(props: MessagePaneProps) {
  const { conversation, asides, onReplyAside, onTakeBack } = props;
  const { t } = useTranslation('chat');
  const { ownId, titleOf } = usePeopleNames();
  const shown = useMemo(() => [conversation, ...asides], [conversation, asides]);
  const timeline = useTimeline(conversation, asides);
  const { messages, isReady } = timeline;
  const opened = useOpenedMarks(shown);
  const items = timelineOf(messages, { dayOf, firstNewId: firstNew(messages, opened, ownId) });
  const unsent = stillUnsent(useUnsent(), conversation.id, messages);
  const last = unsent.at(-1)?.clientId ?? messages.at(-1)?.id;
  const scroll = useScroll({
    first: isReady ? (messages[0]?.id ?? last) : undefined,
    last,
    isLastOwn: unsent.length > 0 || messages.at(-1)?.authorId === ownId,
    onNearTop: () => timeline.hasOlder && timeline.older === 'waits' && timeline.readOlder(),
  });
  // On the desktop the pane may stand below what the window shows of the page.
  const place = useIntersection({ threshold: 0.5 });
  const isOnScreen = place.entry?.isIntersecting === true;
  useMarkRead(shown, isReady && isOnScreen && scroll.reading === 'newest');

  return (
    <div ref={place.ref} className={classes.pane}>
      <div
        ref={scroll.pane}
        className={classes.scroll}
        onScroll={scroll.onScroll}
        // Read out by the announcer: the pages of older messages must not be.
        role="log"
        aria-live="off"
        tabIndex={0}
        aria-label={t('conversation.messages', { title: titleOf(conversation) })}
      >
        <div ref={scroll.content} className={classes.content}>
          {!isReady && !timeline.error && <LoadingArea />}
          <ErrorNotice
            error={messages.length === 0 ? timeline.error : null}
            onRetry={() => void timeline.retry()}
          />
          {timeline.hasOlder && <OlderMessages state={timeline.older} onRead={timeline.readOlder} />}
          {isReady && messages.length === 0 && unsent.length === 0 && (
            <EmptyConversation conversation={conversation} />
          )}
          <ol className={classes.items}>
            <TimelineItems
              items={items}
              asides={asides}
              newLine={scroll.newLine}
              onReplyAside={onReplyAside}
            />
            {unsent.map((one) => (
              <UnsentRow key={one.clientId} unsent={one} onTakeBack={onTakeBack} />
            ))}
          </ol>
        </div>
      </div>
      {scroll.reading === 'older' && (
        <div className={classes.toNewest}>
          <Button size="xs" radius="xl" leftSection={<IconArrowDown size={16} />} onClick={scroll.toBottom}>
            {t('conversation.toNewest')}
          </Button>
        </div>
      )}
      <MessageAnnouncer messages={messages} isReady={isReady} asides={asides} />
    </div>
  );
});

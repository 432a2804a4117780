import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import type { ReadingDirection } from '../../contract/preferences.ts';
import type { TimelineItem } from './timeline.ts';
import type { Unsent } from '../outbox/unsent.ts';
import type { Scroll } from './use-scroll.ts';
import type { useTimeline } from './use-timeline.ts';
import { EmptyConversation } from './empty-conversation.tsx';
import classes from './message-log.module.css';
import { OlderMessages } from './older-messages.tsx';
import { TimelineItems } from './timeline-items.tsx';
import { UnsentRow } from './unsent-row.tsx';

interface MessageLogProps {
  conversation: Conversation;
  shown: readonly Conversation[];
  direction: ReadingDirection;
  items: readonly TimelineItem[];
  unsent: readonly Unsent[];
  timeline: ReturnType<typeof useTimeline>;
  scroll: Scroll;
  editingId: string | null;
  onTakeBack: (unsent: Unsent) => void;
}

/** What scrolls: the messages, those on their way at the newest end, the way further back at the other. */
export function MessageLog(props: MessageLogProps) {
  const { conversation, shown, direction, items, unsent, timeline, scroll, editingId, onTakeBack } = props;
  const { messages, isReady, error } = timeline;
  const isUpwards = direction === 'newest-first';
  const older = timeline.hasOlder && (
    <OlderMessages state={timeline.older} direction={direction} onRead={timeline.readOlder} />
  );
  const waiting = (isUpwards ? unsent.toReversed() : unsent).map((one) => (
    <UnsentRow key={one.clientId} unsent={one} onTakeBack={onTakeBack} />
  ));
  return (
    <div ref={scroll.content} className={classes.content}>
      {!isReady && !error && <LoadingArea />}
      <ErrorNotice error={messages.length === 0 ? error : null} onRetry={() => void timeline.retry()} />
      {!isUpwards && older}
      {isReady && messages.length === 0 && unsent.length === 0 && (
        <EmptyConversation conversation={conversation} />
      )}
      <ol className={classes.items}>
        {isUpwards && waiting}
        <TimelineItems items={items} shown={shown} newLine={scroll.newLine} editingId={editingId} />
        {!isUpwards && waiting}
      </ol>
      {isUpwards && older}
    </div>
  );
}

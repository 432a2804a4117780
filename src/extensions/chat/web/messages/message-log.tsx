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

interface MessageLogProps {
  conversation: Conversation;
  shown: readonly Conversation[];
  direction: ReadingDirection;
  items: readonly TimelineItem[];
  timeline: ReturnType<typeof useTimeline>;
  scroll: Scroll;
  editingId: string | null;
  onTakeBack: (unsent: Unsent) => void;
}

/** What scrolls: the messages, and the way further back at the oldest end. */
export function MessageLog(props: MessageLogProps) {
  const { conversation, shown, direction, items, timeline, scroll, editingId, onTakeBack } = props;
  const { messages, isReady, error } = timeline;
  const isUpwards = direction === 'newest-first';
  const older = timeline.hasOlder && (
    <OlderMessages state={timeline.older} direction={direction} onRead={timeline.readOlder} />
  );
  return (
    <div ref={scroll.content} className={classes.content}>
      {!isReady && !error && (
        <div className={classes.loading}>
          <LoadingArea />
        </div>
      )}
      <ErrorNotice error={messages.length === 0 ? error : null} onRetry={() => void timeline.retry()} />
      {!isUpwards && older}
      {isReady && items.length === 0 && <EmptyConversation conversation={conversation} />}
      <ol className={classes.items}>
        <TimelineItems {...{ items, shown, editingId, onTakeBack }} newLine={scroll.newLine} />
      </ol>
      {isUpwards && older}
    </div>
  );
}

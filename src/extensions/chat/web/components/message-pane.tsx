import { useIntersection } from '@mantine/hooks';
import { memo, useImperativeHandle, useMemo, useRef, type PointerEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import type { Conversation } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import { MessageRoomContext } from '../message-room.ts';
import { rowOf } from '../message-rows.ts';
import type { ReadingDirection } from '../../contract/preferences.ts';
import { firstNew, timelineOf } from '../timeline.ts';
import type { Unsent } from '../unsent.ts';
import { useEditing } from '../use-editing.ts';
import { useJump } from '../use-jump.ts';
import { useMarkRead } from '../use-mark-read.ts';
import { useNewsElsewhere } from '../use-news-elsewhere.ts';
import { useOpenedMarks } from '../use-opened-marks.ts';
import { usePaneActs } from '../use-pane-acts.ts';
import { usePaneUnsent } from '../use-pane-unsent.ts';
import { usePeopleNames } from '../use-people-names.ts';
import { useRowKeys } from '../use-row-keys.ts';
import { useScroll } from '../use-scroll.ts';
import { useSharedRoom } from '../use-shared-room.ts';
import { useTimeline } from '../use-timeline.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { MessageLog } from './message-log.tsx';
import { MessageTools, type ToolsHandle } from './message-tools.tsx';
import classes from './messages.module.css';
import { ToNewestButton } from './to-newest-button.tsx';
import { TypingLine } from './typing-line.tsx';

/** What stands around the pane may ask of it. */
export interface MessagePaneHandle {
  /** Gives one's last message other words; false when there is none. */
  editLast: () => boolean;
}

interface MessagePaneProps {
  ref?: Ref<MessagePaneHandle>;
  conversation: Conversation;
  /** Held in this channel, with the viewer in them. */
  asides: readonly Conversation[];
  direction?: ReadingDirection;
  onReply: (message: Message) => void;
  onReplyAside: (userIds: string[]) => void;
  onTakeBack: (unsent: Unsent) => void;
}

/** Keys by which one goes on reading. */
const readingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

const dayOf = (moment: string) => localCivilDate(new Date(moment));

/** The middle pane: the messages. Used under a component whose key is the conversation. */
export const MessagePane = memo(function MessagePane(props: MessagePaneProps) {
  const { ref, conversation, asides, direction = 'newest-last' } = props;
  const { t } = useTranslation('chat');
  const { ownId, titleOf } = usePeopleNames();
  const shown = useMemo(() => [conversation, ...asides], [conversation, asides]);
  const timeline = useTimeline(conversation, asides);
  const { messages, isReady } = timeline;
  const unsent = usePaneUnsent(conversation.id, messages);
  const opened = useOpenedMarks(shown);
  const items = useMemo(
    () => timelineOf(messages, { dayOf, firstNewId: firstNew(messages, opened, ownId), direction }),
    [messages, opened, ownId, direction],
  );
  const scroll = useScroll({
    direction,
    isReady,
    newest: unsent.at(-1)?.clientId ?? messages.at(-1)?.id,
    isNewestOwn: unsent.length > 0 || messages.at(-1)?.authorId === ownId,
    onNearOldest: () => timeline.hasOlder && timeline.older === 'waits' && timeline.readOlder(),
  });
  const news = useNewsElsewhere(messages, scroll.reading, ownId);
  // On the desktop the pane may stand below what the window shows of the page.
  const place = useIntersection({ threshold: 0.5 });
  const isOnScreen = place.entry?.isIntersecting === true;
  const readOn = useMarkRead(shown, isReady && isOnScreen && scroll.reading === 'newest');
  const { tools, room, editing, paneActs } = usePaneTools({
    ...props,
    shown,
    messages,
    scroll,
    timeline,
    ownId,
  });
  const { find, allowed, act, lastOwn } = paneActs;
  const onKeyDown = useRowKeys({
    ...{ pane: scroll.pane, find, actsOn: allowed, onAct: act },
    openMenu: (row) => tools.current?.open(row, 'menu'),
    toTop: direction === 'newest-first' ? scroll.toNewest : scroll.toOldest,
    toBottom: direction === 'newest-first' ? scroll.toOldest : scroll.toNewest,
  });
  useImperativeHandle(ref, () => ({
    editLast() {
      const last = lastOwn();
      if (last) editing.startEditing(last.id);
      return last !== undefined;
    },
  }));
  const typing = conversation.archivedAt === null && (
    <TypingLine conversationId={conversation.id} messages={messages} />
  );

  return (
    <MessageRoomContext value={room}>
      <div
        ref={place.ref}
        className={classes.pane}
        data-direction={direction}
        onPointerLeave={() => tools.current?.hide()}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) tools.current?.hide();
        }}
      >
        {direction === 'newest-first' && typing}
        <div
          ref={scroll.pane}
          className={classes.scroll}
          onScroll={scroll.onScroll}
          onKeyDown={(event) => {
            if (readingKeys.has(event.key)) readOn();
            onKeyDown(event);
          }}
          onWheel={readOn}
          onTouchMove={readOn}
          onPointerDown={readOn}
          onPointerOver={(event) => showAt(event, tools.current)}
          onFocus={({ target }) => {
            const row = rowOf(target);
            if (row === target && row) tools.current?.show(row);
          }}
          // Read out by the announcer: the pages of older messages must not be.
          role="log"
          aria-live="off"
          tabIndex={0}
          aria-label={t('conversation.messages', { title: titleOf(conversation) })}
        >
          <MessageLog
            {...{ conversation, shown, direction, items, unsent, timeline, scroll }}
            editingId={editing.editingId}
            onTakeBack={props.onTakeBack}
          />
        </div>
        {scroll.reading === 'older' && (
          <ToNewestButton direction={direction} news={news} onClick={scroll.toNewest} />
        )}
        {direction === 'newest-last' && typing}
        <MessageTools
          ref={tools}
          find={find}
          actsOn={allowed}
          onAct={act}
          onReact={(message, emoji) => room.toggleReaction(message, emoji)}
        />
        <MessageAnnouncer messages={messages} isReady={isReady} asides={asides} />
      </div>
    </MessageRoomContext>
  );

  function showAt({ target, pointerType }: PointerEvent, handle: ToolsHandle | null) {
    const row = pointerType === 'mouse' ? rowOf(target) : null;
    if (row) handle?.show(row);
  }
});

interface PaneTools extends MessagePaneProps {
  ownId: string;
  shown: readonly Conversation[];
  messages: readonly Message[];
  scroll: ReturnType<typeof useScroll>;
  timeline: ReturnType<typeof useTimeline>;
}

/** What can be done with the messages, and what they share to do it. */
function usePaneTools({ ownId, shown, messages, scroll, timeline, onReply, onReplyAside }: PaneTools) {
  const tools = useRef<ToolsHandle>(null);
  const editing = useEditing(scroll.pane);
  const jumpTo = useJump({ messages, scroll, readBackTo: timeline.readBackTo });
  const { stopEditing } = editing;
  const { room, acts } = useSharedRoom({ tools, replyAside: onReplyAside, jumpTo, stopEditing });
  const paneActs = usePaneActs({
    ...{ ownId, messages, shown, acts, onReply },
    onEdit: editing.startEditing,
    openPicker: (row) => tools.current?.open(row, 'picker'),
  });
  return { tools, room, editing, paneActs };
}

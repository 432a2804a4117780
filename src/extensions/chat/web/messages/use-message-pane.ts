import { useIntersection } from '@mantine/hooks';
import { useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import type { Conversation } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import type { ReadingDirection } from '../../contract/preferences.ts';
import type { ToolsHandle } from './message-tools.tsx';
import { firstNew, timelineOf } from './timeline.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { useEditing } from './use-editing.ts';
import { useJump } from './use-jump.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useNewsElsewhere } from './use-news-elsewhere.ts';
import { useOpenedMarks } from './use-opened-marks.ts';
import { usePaneActs } from './use-pane-acts.ts';
import { usePaneUnsent } from './use-pane-unsent.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { waitingOf } from './waiting-of.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useScroll } from './use-scroll.ts';
import { useSharedRoom } from './use-shared-room.ts';
import { useTimeline } from './use-timeline.ts';

/** What stands around the pane may ask of it. */
export interface MessagePaneHandle {
  /** Gives one's last message other words; false when there is none. */
  editLast: () => boolean;
}

export interface MessagePaneProps {
  ref?: Ref<MessagePaneHandle>;
  conversation: Conversation;
  /** Held in this channel, with the viewer in them. */
  asides: readonly Conversation[];
  direction?: ReadingDirection;
  onReply: (message: Message) => void;
  onReplyAside: (userIds: string[]) => void;
  onTakeBack: (unsent: Unsent) => void;
}

const dayOf = (moment: string) => localCivilDate(new Date(moment));

/** All that the middle pane knows and does: what it shows, where its reader is, and what they may do there. */
export function useMessagePane(props: MessagePaneProps, direction: ReadingDirection) {
  const { ref, conversation, asides } = props;
  const { ownId } = usePeopleNames();
  const shown = useMemo(() => [conversation, ...asides], [conversation, asides]);
  const timeline = useTimeline(conversation, asides);
  const { messages, isReady } = timeline;
  const unsent = usePaneUnsent(conversation.id, messages);
  const opened = useOpenedMarks(shown);
  const items = useMemo(() => {
    const waiting = unsent.map((one) => waitingOf(one, conversation, asides, ownId));
    const firstNewId = firstNew(messages, opened, ownId);
    return timelineOf([...messages, ...waiting], { dayOf, firstNewId, direction });
  }, [messages, unsent, conversation, asides, opened, ownId, direction]);
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
  return {
    ...{ shown, timeline, items, scroll, news, readOn, onKeyDown, tools, room, editing, paneActs },
    place: place.ref,
  };
}

interface PaneTools extends MessagePaneProps {
  ownId: string;
  shown: readonly Conversation[];
  scroll: ReturnType<typeof useScroll>;
  timeline: ReturnType<typeof useTimeline>;
}

/** What can be done with the messages, and what they share to do it. */
function usePaneTools({ ownId, shown, scroll, timeline, onReply, onReplyAside }: PaneTools) {
  const { messages, readBackTo } = timeline;
  const tools = useRef<ToolsHandle>(null);
  const editing = useEditing(scroll.pane);
  const jumpTo = useJump({ messages, scroll, readBackTo });
  const { stopEditing } = editing;
  const { room, acts } = useSharedRoom({ tools, replyAside: onReplyAside, jumpTo, stopEditing });
  const paneActs = usePaneActs({
    ...{ ownId, messages, shown, acts, onReply },
    onEdit: editing.startEditing,
    openPicker: (row) => tools.current?.open(row, 'picker'),
  });
  return { tools, room, editing, paneActs };
}

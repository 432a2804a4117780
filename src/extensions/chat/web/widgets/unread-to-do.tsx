import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Known, ToDoLine } from '../../../../base/desktop/web/public.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { ChatEngineProvider } from '../sync/chat-engine.tsx';
import { unreadByEntry } from '../unread.ts';
import { useConversations } from '../use-chat.ts';

interface UnreadToDoProps {
  children: (lines: Known<ToDoLine>) => ReactNode;
}

/** Discussions named one by one; the others are one line together. */
const mostNamed = 4;

/** For the desktop: the discussions in which something is new, but for the muted ones. */
export default function UnreadToDo(props: UnreadToDoProps) {
  return (
    <ChatEngineProvider>
      <Unread {...props} />
    </ChatEngineProvider>
  );
}

function Unread({ children }: UnreadToDoProps) {
  const { t } = useTranslation('chat');
  const { titleOf } = usePeopleNames();
  const { data, error } = useConversations();
  if (!data) return children(error);
  const unread = unreadByEntry(data);
  const starred = data.filter(
    ({ id, parentId, own }) => parentId === null && !own.isMuted && unread.get(id)! > 0,
  );
  const line = { tone: 'accent', Icon: IconStarFilled } as const;
  const named = starred.slice(0, mostNamed).map((one) => ({
    ...line,
    id: `chat.${one.id}`,
    label: t('widgets.unread', { name: titleOf(one) }),
    count: unread.get(one.id)!,
    path: `/chat?c=${encodeURIComponent(one.id)}`,
  }));
  const others = starred.slice(mostNamed);
  if (others.length === 0) return children(named);
  const label = t('widgets.unreadOthers', { count: others.length });
  const count = others.reduce((sum, { id }) => sum + unread.get(id)!, 0);
  return children([...named, { ...line, id: 'chat.others', label, count, path: '/chat' }]);
}

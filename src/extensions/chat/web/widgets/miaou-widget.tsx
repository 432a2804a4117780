import { useLocalStorage } from '@mantine/hooks';
import { useCallback } from 'react';
import { useSession } from '../../../../base/users/web/public.ts';
import type { WidgetProps } from '../../../../platform/modules/web/module.ts';
import { ChatWindow } from '../window/chat-window.tsx';

/** « Miaou ! »: the chat on the home desktop, the same discussions in the same state as in its window. */
export default function MiaouWidget({ width }: WidgetProps) {
  const ownId = useSession().user.id;
  const [selectedId, setSelectedId] = useLocalStorage<string | null>({
    key: `miaou.chat.widget.${ownId}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const select = useCallback((id: string | null) => setSelectedId(id), [setSelectedId]);
  return <ChatWindow width={width} selectedId={selectedId} onSelect={select} onReopen={select} />;
}

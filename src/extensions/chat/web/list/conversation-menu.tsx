import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { ChannelItems, LeavingItems } from './channel-items.tsx';
import { OwnItems, type RowMoves } from './own-items.tsx';

interface ConversationMenuProps {
  conversation: Conversation;
  unread: number;
  moves?: RowMoves | undefined;
  tabIndex: number;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** The arrow at the left of a discussion's name. */
export function ConversationMenu(props: ConversationMenuProps) {
  const { conversation, unread, moves, tabIndex, opened, onChange } = props;
  const { t } = useTranslation('chat');
  const { titleOf } = usePeopleNames();
  const isChannel = conversation.kind === 'channel';
  const label = t(isChannel ? 'list.options' : 'list.directOptions', { name: titleOf(conversation) });
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-start" withinPortal width={260}>
      <Menu.Target>
        <ActionIcon size={24} tabIndex={tabIndex} data-menu aria-label={label}>
          <IconChevronDown size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isChannel && <ChannelItems channel={conversation} />}
        <OwnItems conversation={conversation} unread={unread} moves={moves} />
        {isChannel && <LeavingItems channel={conversation} />}
      </Menu.Dropdown>
    </Menu>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconDoorExit, IconPalette, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { leaveChannel } from '../queries.ts';
import { useShowError } from '../use-show-error.tsx';
import { useChatDialogs } from './chat-dialogs.tsx';

/** The arrow at the left of a channel's name. */
export function ChannelMenu({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { editChannel, editMembers } = useChatDialogs();
  const leave = useLeave(channel);
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('list.options', { name: channel.name })}>
          <IconChevronDown size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPalette size={16} stroke={1.75} />}
          onClick={() => editChannel(channel.id)}
        >
          {t('channel.edit')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUsers size={16} stroke={1.75} />}
          onClick={() => editMembers(channel.id)}
        >
          {t('channel.members')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDoorExit size={16} stroke={1.75} />} onClick={() => void leave()}>
          {t('channel.leave')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useLeave({ id, name }: Conversation) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const confirm = useConfirm();
  const showError = useShowError();
  return async () => {
    const question = {
      title: t('channel.leaveTitle', { name }),
      text: t('channel.leaveText'),
      confirmLabel: t('channel.leaveConfirm'),
      dangerous: true,
    };
    if (!(await confirm(question))) return;
    await leaveChannel(id).then(sync.catchUp, showError);
  };
}

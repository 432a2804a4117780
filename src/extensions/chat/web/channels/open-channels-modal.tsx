import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { OpenChannel } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { joinChannel, openChannelsQuery } from '../queries.ts';
import { useShowError } from '../use-show-error.tsx';
import { ChannelSign } from '../list/conversation-sign.tsx';

interface OpenChannelsModalProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** The channels open to all that the person has left, and may come back to. */
export function OpenChannelsModal({ onClose, onOpened }: OpenChannelsModalProps) {
  const { t } = useTranslation('chat');
  // Others open and archive channels meanwhile: what was read before is not what is there.
  const query = useQuery({ ...openChannelsQuery, refetchOnMount: 'always', gcTime: 0 });
  const { joiningId, join } = useJoin((id) => {
    onOpened(id);
    onClose();
  }, query.refetch);
  return (
    <Modal opened onClose={onClose} title={t('channel.browseTitle')}>
      <QueryView query={query}>
        {(channels) => (
          <Stack gap="md">
            <Text c="dimmed">{t(channels.length > 0 ? 'channel.browseHint' : 'channel.browseNone')}</Text>
            {channels.length > 0 && (
              <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
                {channels.map((channel, index) => (
                  <Offer
                    key={channel.id}
                    isFirst={index === 0}
                    channel={channel}
                    isJoining={joiningId === channel.id}
                    onJoin={() => join(channel.id)}
                  />
                ))}
              </Stack>
            )}
          </Stack>
        )}
      </QueryView>
    </Modal>
  );
}

function Offer({
  channel,
  isFirst,
  isJoining,
  onJoin,
}: {
  channel: OpenChannel;
  isFirst: boolean;
  isJoining: boolean;
  onJoin: () => void;
}) {
  const { t } = useTranslation('chat');
  return (
    <Group component="li" gap={8} wrap="nowrap">
      <ChannelSign channel={{ color: channel.color, access: 'open' }} />
      <Text truncate flex={1} miw={0}>
        {channel.name}
      </Text>
      <Text c="dimmed" size="xs" className="figures" style={{ flex: 'none' }}>
        {t('conversation.memberCount', { count: channel.memberCount })}
      </Text>
      <Button
        variant="light"
        size="xs"
        style={{ flex: 'none' }}
        loading={isJoining}
        onClick={onJoin}
        // They come after the dialog has looked for what asks for the focus, or before.
        autoFocus={isFirst}
        data-autofocus={isFirst || undefined}
        aria-label={t('channel.joinNamed', { name: channel.name })}
      >
        {t('channel.join')}
      </Button>
    </Group>
  );
}

function useJoin(onJoined: (id: string) => void, askAgain: () => Promise<unknown>) {
  const { sync } = useChatEngine();
  const showError = useShowError();
  const [joiningId, setJoiningId] = useState<string | null>(null);
  async function join(id: string) {
    setJoiningId(id);
    try {
      await joinChannel(id);
      await sync.catchUp();
      onJoined(id);
    } catch (error) {
      showError(error);
      setJoiningId(null);
      void askAgain();
    }
  }
  return { joiningId, join: (id: string) => void join(id) };
}

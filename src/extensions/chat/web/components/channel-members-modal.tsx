import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../base/users/web/public.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { changeMembers } from '../queries.ts';
import { usePeopleNames } from '../use-people-names.ts';
import { PeopleChooser } from './people-chooser.tsx';

interface ChannelMembersModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** Who reads a channel; its owner changes it here. */
export function ChannelMembersModal({ channel, onClose }: ChannelMembersModalProps) {
  const { t } = useTranslation('chat');
  const { ownId } = usePeopleNames();
  const isOwner = channel.members.some((member) => member.userId === ownId && member.role === 'owner');
  return (
    <Modal opened onClose={onClose} title={t('channel.membersTitle', { name: channel.name })}>
      {isOwner ? (
        <MembersForm channel={channel} onClose={onClose} />
      ) : (
        <Stack gap="md">
          <Text c="dimmed">{t('channel.membersOwnerOnly')}</Text>
          <Members channel={channel} />
        </Stack>
      )}
    </Modal>
  );
}

function MembersForm({ channel, onClose }: ChannelMembersModalProps) {
  const { t } = useTranslation(['chat', 'platform']);
  const { sync } = useChatEngine();
  const { ownId } = usePeopleNames();
  const before = channel.members.map((member) => member.userId).filter((userId) => userId !== ownId);
  const form = useForm({ initialValues: { members: before } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ members }) => {
    await changeMembers(channel.id, members);
    await sync.catchUp();
    onClose();
  });
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <ErrorNotice error={error} />
        <Text c="dimmed">{t('channel.membersHint')}</Text>
        <PeopleChooser
          label={t('channel.membersField')}
          value={form.values.members}
          onChange={(members) => form.setFieldValue('members', members)}
          error={form.errors['members']}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('platform:actions.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('platform:actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Members({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { person, nameOf } = usePeopleNames();
  return (
    <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {channel.members.map(({ userId, role }) => {
        const known = person(userId);
        return (
          <Group key={userId} component="li" gap={8} wrap="nowrap">
            {known && <PersonAvatar person={known} size={28} />}
            <span>{known ? personName(known) : nameOf(userId)}</span>
            {role === 'owner' && (
              <Text span c="dimmed" size="xs">
                {t('channel.owner')}
              </Text>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

import { Button, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatDialogs } from '../window/chat-dialogs-context.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { changeMembers } from '../queries.ts';
import { useIsOwner } from './use-is-owner.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { FormModal } from './form-modal.tsx';
import { MemberList } from './member-list.tsx';
import { PeopleChooser } from './people-chooser.tsx';

interface ChannelMembersModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** Who reads a channel; its owner chooses them here, where it is not open to all. */
export function ChannelMembersModal(props: ChannelMembersModalProps) {
  const isOwner = useIsOwner(props.channel);
  return isOwner && props.channel.access === 'members' ? <MembersForm {...props} /> : <Members {...props} />;
}

function MembersForm({ channel, onClose }: ChannelMembersModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const { ownId } = usePeopleNames();
  const before = channel.members.map((member) => member.userId).filter((userId) => userId !== ownId);
  const form = useForm({ initialValues: { members: before } });
  const sending = useApiForm(form, async ({ members }) => {
    await changeMembers(channel.id, members);
    await sync.catchUp();
    onClose();
  });
  return (
    <FormModal
      title={t('channel.membersTitle', { name: channel.name })}
      onClose={onClose}
      form={sending}
      isChanged={form.isDirty()}
      foot={before.length > 0 && <HandOverButton channel={channel} />}
    >
      <Text c="dimmed">
        {t(channel.history === 'all' ? 'channel.membersHintAll' : 'channel.membersHint')}
      </Text>
      <PeopleChooser
        label={t('channel.membersField')}
        value={form.values.members}
        onChange={(members) => form.setFieldValue('members', members)}
        error={form.errors['members']}
      />
    </FormModal>
  );
}

function Members({ channel, onClose }: ChannelMembersModalProps) {
  const { t } = useTranslation('chat');
  const isOwner = useIsOwner(channel);
  const isOpen = channel.access === 'open';
  return (
    <Modal opened onClose={onClose} title={t('channel.membersTitle', { name: channel.name })}>
      <DialogBody>
        <Stack gap="md">
          <Text c="dimmed">{t(isOpen ? 'channel.membersOpen' : 'channel.membersOwnerOnly')}</Text>
          <MemberList channel={channel} />
          {isOwner && channel.members.length > 1 && (
            <div>
              <HandOverButton channel={channel} />
            </div>
          )}
        </Stack>
      </DialogBody>
    </Modal>
  );
}

function HandOverButton({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { handOverChannel } = useChatDialogs();
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      leftSection={<IconKey size={16} stroke={1.75} />}
      onClick={() => handOverChannel(channel.id)}
    >
      {t('channel.handOver')}
    </Button>
  );
}

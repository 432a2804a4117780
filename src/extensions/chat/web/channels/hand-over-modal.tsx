import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../base/users/web/public.ts';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { handOverChannel } from '../queries.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { FormModal } from './form-modal.tsx';

interface HandOverModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** Makes another member the owner of a channel. */
export function HandOverModal({ channel, onClose }: HandOverModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const { ownId, person, nameOf } = usePeopleNames();
  const form = useForm({ initialValues: { userId: '' } });
  const sending = useApiForm(form, async ({ userId }) => {
    await handOverChannel(channel.id, userId);
    await sync.catchUp();
    onClose();
  });
  const others = channel.members.filter(({ userId }) => userId !== ownId && !person(userId)?.deactivated);
  return (
    <FormModal
      title={t('channel.handOverTitle', { name: channel.name })}
      onClose={onClose}
      form={sending}
      isChanged={form.isDirty()}
      submitLabel={t('channel.handOverConfirm')}
      disabled={form.values.userId === ''}
    >
      <Text c="dimmed">{t('channel.handOverHint')}</Text>
      <Radio.Group label={t('channel.newOwner')} {...form.getInputProps('userId')}>
        {/* Room within what scrolls for the ring of the focus. */}
        <Stack gap={8} p={4} mx={-4} mah={280} style={{ overflowY: 'auto' }}>
          {others.map(({ userId }) => {
            const known = person(userId);
            return <Radio key={userId} value={userId} label={known ? personName(known) : nameOf(userId)} />;
          })}
        </Stack>
      </Radio.Group>
    </FormModal>
  );
}

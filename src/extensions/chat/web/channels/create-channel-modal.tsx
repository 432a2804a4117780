import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { ChannelColor } from '../../contract/channel-colors.ts';
import type { ChannelAccess, ChannelHistory } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { createChannel } from '../queries.ts';
import { useFreeColor } from './use-free-color.ts';
import { AccessField, HistoryField } from './channel-door-fields.tsx';
import { ChannelNameField } from './channel-name-field.tsx';
import { ChannelReaders } from './channel-readers.tsx';
import { ColorField } from './color-field.tsx';
import { FormModal } from './form-modal.tsx';
import { PeopleChooser } from './people-chooser.tsx';

interface CreateChannelModalProps {
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A new channel: its name, its colour, with whom, and what those who come later read. */
export function CreateChannelModal({ onClose, onCreated }: CreateChannelModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const color = useFreeColor();
  const form = useForm({
    initialValues: {
      name: '',
      color: color as ChannelColor,
      access: 'members' as ChannelAccess,
      history: 'arrival' as ChannelHistory,
      members: [] as string[],
    },
  });
  const { access, history, members } = form.values;
  const sending = useApiForm(form, async (values) => {
    const { id } = await createChannel(access === 'open' ? { ...values, members: [] } : values);
    await sync.catchUp();
    onCreated(id);
    onClose();
  });
  return (
    <FormModal
      title={t('channel.create')}
      onClose={onClose}
      form={sending}
      isChanged={form.isDirty()}
      submitLabel={t('channel.createSubmit')}
    >
      <ChannelNameField {...form.getInputProps('name')} />
      <ColorField
        value={form.values.color}
        onChange={(chosen) => form.setFieldValue('color', chosen)}
        error={form.errors['color']}
      />
      <AccessField value={access} onChange={(chosen) => form.setFieldValue('access', chosen)} />
      {access === 'members' && (
        <PeopleChooser
          label={t('channel.membersField')}
          value={members}
          onChange={(chosen) => form.setFieldValue('members', chosen)}
          error={form.errors['members']}
        />
      )}
      <HistoryField value={history} onChange={(chosen) => form.setFieldValue('history', chosen)} />
      <ChannelReaders access={access} members={members} />
    </FormModal>
  );
}

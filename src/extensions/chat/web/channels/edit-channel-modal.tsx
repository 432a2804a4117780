import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { editChannel } from '../queries.ts';
import { ChannelNameField } from './channel-name-field.tsx';
import { ColorField } from './color-field.tsx';
import { FormModal } from './form-modal.tsx';

interface EditChannelModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** Another name or colour for a channel, for everybody in it. */
export function EditChannelModal({ channel, onClose }: EditChannelModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const form = useForm({ initialValues: { name: channel.name!, color: channel.color! } });
  const sending = useApiForm(form, async (values) => {
    await editChannel(channel.id, values);
    await sync.catchUp();
    onClose();
  });
  return (
    <FormModal title={t('channel.editTitle')} onClose={onClose} form={sending} isChanged={form.isDirty()}>
      <ChannelNameField {...form.getInputProps('name')} />
      <ColorField
        value={form.values.color}
        onChange={(color) => form.setFieldValue('color', color)}
        error={form.errors['color']}
      />
    </FormModal>
  );
}

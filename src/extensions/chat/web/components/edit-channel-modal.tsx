import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { editChannel } from '../queries.ts';
import { ChannelNameField } from './channel-name-field.tsx';
import { ColorField } from './color-field.tsx';

interface EditChannelModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** Another name or colour for a channel, for everybody in it. */
export function EditChannelModal({ channel, onClose }: EditChannelModalProps) {
  const { t } = useTranslation(['chat', 'platform']);
  const { sync } = useChatEngine();
  const form = useForm({ initialValues: { name: channel.name!, color: channel.color! } });
  const { onSubmit, error, pending } = useApiForm(form, async (values) => {
    await editChannel(channel.id, values);
    await sync.catchUp();
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t('channel.editTitle')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <ErrorNotice error={error} />
          <ChannelNameField {...form.getInputProps('name')} />
          <ColorField
            value={form.values.color}
            onChange={(color) => form.setFieldValue('color', color)}
            error={form.errors['color']}
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
    </Modal>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { ChannelColor } from '../../contract/channel-colors.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { createChannel } from '../queries.ts';
import { useFreeColor } from '../use-free-color.ts';
import { ChannelNameField } from './channel-name-field.tsx';
import { ColorField } from './color-field.tsx';
import { PeopleChooser } from './people-chooser.tsx';

interface CreateChannelModalProps {
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A new channel: its name, its colour, and with whom. */
export function CreateChannelModal({ onClose, onCreated }: CreateChannelModalProps) {
  const { t } = useTranslation(['chat', 'platform']);
  const { sync } = useChatEngine();
  const color = useFreeColor();
  const form = useForm({
    initialValues: { name: '', color: color as ChannelColor, members: [] as string[] },
  });
  const { onSubmit, error, pending } = useApiForm(form, async (values) => {
    const { id } = await createChannel(values);
    await sync.catchUp();
    onCreated(id);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t('channel.create')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <ErrorNotice error={error} />
          <Text c="dimmed">{t('channel.createHint')}</Text>
          <ChannelNameField {...form.getInputProps('name')} />
          <ColorField
            value={form.values.color}
            onChange={(color) => form.setFieldValue('color', color)}
            error={form.errors['color']}
          />
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
              {t('channel.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { ChannelSettings, Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { setUpChannel } from '../queries.ts';
import { AccessField, HistoryField } from './channel-door-fields.tsx';
import { FormModal } from './form-modal.tsx';

interface ChannelSettingsModalProps {
  channel: Conversation;
  onClose: () => void;
}

/** For whom a channel is, and what newcomers read: its owner's to choose. */
export function ChannelSettingsModal({ channel, onClose }: ChannelSettingsModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const { access, history } = channel;
  const form = useForm({ initialValues: { access, history } });
  const sending = useApiForm(form, async (values) => {
    await setUpChannel(channel.id, values);
    await sync.catchUp();
    onClose();
  });
  const consequence = consequenceOf(channel, form.values);
  return (
    <FormModal
      title={t('channel.settingsTitle', { name: channel.name })}
      onClose={onClose}
      form={sending}
      isChanged={form.isDirty()}
    >
      <AccessField value={form.values.access} onChange={(chosen) => form.setFieldValue('access', chosen)} />
      <HistoryField
        value={form.values.history}
        onChange={(chosen) => form.setFieldValue('history', chosen)}
      />
      <Text size="sm" c="dimmed" role="status">
        {consequence ? t(consequence) : t('channel.historyStays')}
      </Text>
    </FormModal>
  );
}

/** What saving does to people at once. */
function consequenceOf(channel: Conversation, { access, history }: ChannelSettings) {
  if (access === channel.access) return null;
  if (access === 'members') return 'channel.willClose';
  return history === 'all' ? 'channel.willOpenWhole' : 'channel.willOpen';
}

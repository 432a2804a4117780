import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelAccess, ChannelHistory } from '../../contract/conversations.ts';

interface FieldProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
}

/** For whom a channel is: everybody, or chosen colleagues and no others. */
export function AccessField({ value, onChange }: FieldProps<ChannelAccess>) {
  const { t } = useTranslation('chat');
  return (
    <Radio.Group
      label={t('channel.access')}
      value={value}
      onChange={(chosen) => onChange(chosen as ChannelAccess)}
    >
      <Stack gap={8} mt={4}>
        <Radio value="members" label={t('channel.chosen')} description={t('channel.chosenHint')} />
        <Radio value="open" label={t('channel.open')} description={t('channel.openHint')} />
      </Stack>
    </Radio.Group>
  );
}

/** What those who come into a channel later may read. */
export function HistoryField({ value, onChange }: FieldProps<ChannelHistory>) {
  const { t } = useTranslation('chat');
  return (
    <Radio.Group
      label={t('channel.history')}
      value={value}
      onChange={(chosen) => onChange(chosen as ChannelHistory)}
    >
      <Stack gap={8} mt={4}>
        <Radio value="arrival" label={t('channel.historyArrival')} />
        <Radio value="all" label={t('channel.historyAll')} />
      </Stack>
    </Radio.Group>
  );
}

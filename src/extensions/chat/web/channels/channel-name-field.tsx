import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** No limit here: a name that is too long is refused in words, not cut while it is typed. */
export function ChannelNameField(props: TextInputProps) {
  const { t } = useTranslation('chat');
  return (
    <TextInput
      label={t('channel.name')}
      placeholder={t('channel.namePlaceholder')}
      autoComplete="off"
      data-autofocus
      required
      {...props}
    />
  );
}

import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const mostLetters = 60;

export function ChannelNameField(props: TextInputProps) {
  const { t } = useTranslation('chat');
  return (
    <TextInput
      label={t('channel.name')}
      placeholder={t('channel.namePlaceholder')}
      maxLength={mostLetters}
      autoComplete="off"
      data-autofocus
      required
      {...props}
    />
  );
}

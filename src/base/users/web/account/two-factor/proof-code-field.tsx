import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A code of the application, or a recovery code: either is taken. */
export function ProofCodeField(field: TextInputProps) {
  const { t } = useTranslation('users');
  return (
    <TextInput
      label={t('signIn.code')}
      description={t('twoFactor.codeHint')}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      className="figures"
      {...field}
    />
  );
}

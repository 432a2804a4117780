import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** From the authenticator application, or one of the ten that were kept. */
export type CodeKind = 'application' | 'recovery';

/** A code to type: a refused one is marked, so that the next one takes its place. */
export function CodeField({ kind, ...field }: { kind: CodeKind } & TextInputProps) {
  const { t } = useTranslation('users');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.error) input.current?.select();
  }, [field.error]);
  const isRecovery = kind === 'recovery';
  return (
    <TextInput
      ref={input}
      label={t(isRecovery ? 'signIn.recoveryCode' : 'signIn.code')}
      placeholder={isRecovery ? 'K7QM-4TXD-9WRA-2HPN' : '123 456'}
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoCapitalize={isRecovery ? 'characters' : 'none'}
      spellCheck={false}
      maxLength={40}
      autoFocus
      data-autofocus
      className="figures"
      {...field}
    />
  );
}

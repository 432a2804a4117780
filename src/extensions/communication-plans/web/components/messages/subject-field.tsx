import { TextInput } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VariablePicker } from '../variables/variable-picker.tsx';
import { insertAt } from './replace-variable.ts';

interface SubjectFieldProps {
  value: string;
  onChange: (subject: string) => void;
  error: ReactNode;
}

/** The subject of a mail, with the variables at hand. */
export function SubjectField({ value, onChange, error }: SubjectFieldProps) {
  const { t } = useTranslation('communication-plans');
  const input = useRef<HTMLInputElement>(null);
  const insert = (name: string) => {
    const field = input.current;
    const at = insertAt(
      value,
      `%${name}%`,
      field?.selectionStart ?? value.length,
      field?.selectionEnd ?? value.length,
    );
    onChange(at.text);
    // Once the new text stands in the field.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(at.cursor, at.cursor);
    });
  };
  return (
    <TextInput
      ref={input}
      label={t('editor.subject')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={250}
      error={error}
      required
      withAsterisk={false}
      rightSectionWidth={112}
      rightSection={<VariablePicker label={t('editor.insertIntoSubject')} onPick={insert} />}
    />
  );
}

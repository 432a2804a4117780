import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineField as Name } from '../../contract/contact-limits.ts';
import type { ContactForm } from './use-contact-form.ts';

interface LineFieldProps extends Omit<TextInputProps, 'form' | 'name'> {
  form: ContactForm;
  name: Name;
}

/** A field of one line, with its name and what is wrong with it. */
export function LineField({ form, name, ...input }: LineFieldProps) {
  const { t } = useTranslation('contacts');
  return (
    <TextInput
      label={t(`form.fields.${name}`)}
      value={form.draft[name]}
      onChange={(event) => form.set({ [name]: event.currentTarget.value })}
      error={form.problem(`/${name}`)}
      autoComplete="off"
      data-1p-ignore
      {...input}
    />
  );
}

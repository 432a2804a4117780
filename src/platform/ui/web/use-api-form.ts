import type { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../errors/contract/app-error.ts';
import { fieldErrorText } from '../../i18n/web/error-text.ts';
import { placeFieldErrors } from './place-field-errors.ts';

/**
 * Sends a form once at a time. What the server refuses is said beside its field, which takes the focus; the rest
 * is `error`, for an `ErrorNotice` above the form. What was typed stays. `shapes` says, for fields that must have a
 * certain form, which one.
 */
export function useApiForm<Values extends Record<string, unknown>>(
  form: ReturnType<typeof useForm<Values>>,
  send: (values: Values) => Promise<unknown>,
  shapes: Partial<Record<keyof Values, string>> = {},
) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  /** An empty field is missing, whatever rule it breaks; a wrong form is said by what it should be. */
  function textOf(name: string, field: FieldError): string {
    if (form.getValues()[name] === '') return fieldErrorText(t, { ...field, rule: 'required' });
    const misshapen = field.rule === 'pattern' || field.rule === 'format';
    return (misshapen ? shapes[name] : undefined) ?? fieldErrorText(t, field);
  }

  function refuse(cause: unknown) {
    const { placed, remains } = placeFieldErrors(cause, form.getValues());
    const names = Object.keys(placed);
    form.setErrors(Object.fromEntries(names.map((name) => [name, textOf(name, placed[name]!)])));
    setError(remains ? cause : null);
    if (names[0]) form.getInputNode(names[0] as never)?.focus();
  }

  async function submit(values: Values) {
    if (pending) return;
    setPending(true);
    setError(null);
    try {
      await send(values);
    } catch (cause) {
      refuse(cause);
    } finally {
      setPending(false);
    }
  }

  return { onSubmit: form.onSubmit((values) => void submit(values)), error, pending };
}

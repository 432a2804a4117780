import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mostOthers } from '../../contract/contact-limits.ts';
import type { ContactForm } from './use-contact-form.ts';

interface Line {
  label: string;
  value: string;
}

interface OthersFieldProps {
  form: ContactForm;
  list: 'otherEmails' | 'otherPhones';
}

/** The addresses, or the numbers, beside the main ones, each with what it is for. */
export function OthersField({ form, list }: OthersFieldProps) {
  const { t } = useTranslation('contacts');
  const isMail = list === 'otherEmails';
  const part = isMail ? 'address' : 'number';
  const lines: Line[] = isMail
    ? form.draft.otherEmails.map(({ label, address }) => ({ label, value: address }))
    : form.draft.otherPhones.map(({ label, number }) => ({ label, value: number }));

  function write(changed: readonly Line[]) {
    if (isMail) form.set({ otherEmails: changed.map(({ label, value }) => ({ label, address: value })) });
    else form.set({ otherPhones: changed.map(({ label, value }) => ({ label, number: value })) });
  }
  const change = (at: number, changes: Partial<Line>) =>
    write(lines.map((line, index) => (index === at ? { ...line, ...changes } : line)));

  return (
    <Stack gap="xs">
      {lines.map((line, at) => (
        // Lines have nothing else to be told apart by while they are typed.
        <Group key={at} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={t('form.otherLabel', { number: at + 1 })}
            placeholder={t(isMail ? 'form.emailLabelHint' : 'form.phoneLabelHint')}
            value={line.label}
            onChange={(event) => change(at, { label: event.currentTarget.value })}
            error={form.problem(`/${list}/${at}/label`)}
            w={{ base: 110, sm: 160 }}
          />
          <TextInput
            aria-label={t(`form.${list}Value`, { number: at + 1 })}
            value={line.value}
            onChange={(event) => change(at, { value: event.currentTarget.value })}
            error={form.problem(`/${list}/${at}/${part}`)}
            type={isMail ? 'email' : 'tel'}
            style={{ flex: 1 }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('form.removeLine', { value: line.value || at + 1 })}
            onClick={() => write(lines.filter((_line, index) => index !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      {lines.length < mostOthers && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => write([...lines, { label: '', value: '' }])}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(`form.${list}Add`)}
        </Button>
      )}
    </Stack>
  );
}

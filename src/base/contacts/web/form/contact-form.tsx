import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { ContactConflict } from './contact-conflict.tsx';
import classes from './contact-form.module.css';
import { DuplicatesNotice } from './duplicates-notice.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { MoreFields, NotesField } from './more-fields.tsx';
import { AddressFields, CompanyFields, ReachFields } from './reach-fields.tsx';
import { RightsFields } from './rights-fields.tsx';
import type { ContactForm as Form } from './use-contact-form.ts';

interface ContactFormProps {
  form: Form;
  onCancel: () => void;
}

/** A contact, written: new, or changed in its file. */
export function ContactForm({ form, onCancel }: ContactFormProps) {
  const { t } = useTranslation('contacts');
  const node = useRef<HTMLFormElement>(null);
  const { hasProblems, theirs } = form;
  // What is refused may be out of sight: the first field that is wrong, or the choice to be made, comes into view.
  useEffect(() => {
    if (!hasProblems && !theirs) return;
    const first = node.current?.querySelector<HTMLElement>(
      theirs ? '[role="alert"] input' : '[aria-invalid="true"]',
    );
    first?.focus();
  }, [hasProblems, theirs]);
  return (
    <form
      ref={node}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.pending && !theirs) form.save();
      }}
    >
      <Stack gap="md">
        <ContactConflict key={theirs?.version} form={form} />
        <DuplicatesNotice form={form} />
        <IdentityFields form={form} />
        <ReachFields form={form} />
        <AddressFields form={form} />
        <CompanyFields form={form} />
        <MoreFields form={form} />
        <RightsFields form={form} />
        <NotesField form={form} />
      </Stack>
      <div className={classes.foot}>
        {form.error !== null && <ErrorNotice error={form.error} />}
        {hasProblems && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />} p="xs" role="alert">
            <Text size="sm" c="var(--mantine-color-text)">
              {t('form.toCorrect')}
            </Text>
          </Alert>
        )}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={form.pending} disabled={theirs !== null}>
            {t(form.isNew ? 'form.create' : 'form.save')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

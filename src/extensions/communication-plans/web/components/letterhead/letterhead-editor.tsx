import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../../../../base/company/contract/company.ts';
import { fromPlainText } from '../../../../../platform/rich-text/contract/from-plain-text.ts';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { PageHeader } from '../../../../../platform/ui/web/page-header.tsx';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { Layout } from '../../../contract/layout.ts';
import { contactSearchQuery } from '../../queries.ts';
import { CompositionView } from '../messages/composition-view.tsx';
import { fieldsOf } from '../messages/message-errors.ts';
import { SampleClientFields } from '../messages/sample-client-fields.tsx';
import { useSampleClient, type SampleClient } from '../messages/use-sample-client.ts';
import { BackToTemplates } from '../templates/back-to-templates.tsx';
import classes from '../templates/template-editor.module.css';
import { ValuesOf } from '../variables/values-of.ts';
import { LetterheadFields } from './letterhead-fields.tsx';
import { layoutInputOf, useLetterheadForm, type LetterheadForm } from './use-letterhead-form.ts';

interface LetterheadEditorProps {
  layout: Layout;
  company: Company;
}

/** What stands around the text of every mail, to write, beside the mail that comes of it. */
export function LetterheadEditor({ layout, company }: LetterheadEditorProps) {
  const { t } = useTranslation('communication-plans');
  const form = useLetterheadForm(layout);
  const sample = useSampleClient();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.pending) form.save();
      }}
    >
      <PageHeader
        title={t('letterhead.title')}
        description={t('letterhead.intro')}
        above={<BackToTemplates />}
        actions={<ResetButton form={form} />}
      />
      <div className={classes['halves']}>
        <ValuesOf value={sample.about}>
          <LetterheadFields form={form} company={company} />
        </ValuesOf>
        <Preview form={form} sample={sample} company={company} />
      </div>
      {form.error !== null && fieldsOf(form.error).length === 0 && <ErrorNotice error={form.error} />}
      <Bar form={form} />
    </form>
  );
}

function Preview({
  form,
  sample,
  company,
}: {
  form: LetterheadForm;
  sample: SampleClient;
  company: Company;
}) {
  const { t } = useTranslation('communication-plans');
  const begun = useFirstClient(sample);
  const body = useMemo(() => fromPlainText(t('letterhead.sampleText')), [t]);
  const { logo, legalNotice } = company;
  const input = {
    layout: layoutInputOf(form.draft),
    message: { subject: '', body },
    ...sample.about,
  };
  return (
    <Paper p="md" component="section" aria-label={t('letterhead.preview')}>
      <Title order={2} size="h3" mb="xs">
        {t('letterhead.preview')}
      </Title>
      <Stack gap="sm">
        <SampleClientFields sample={sample} />
        {/* The logo and the mentions are the company's: another picture is another preview. */}
        {begun && <CompositionView key={`${logo?.hash}/${legalNotice}`} input={input} fresh />}
      </Stack>
    </Paper>
  );
}

/** Somebody to begin with: a letter to nobody shows nothing but names of variables. False until it is known who. */
function useFirstClient({ chooseContact }: SampleClient): boolean {
  const { data, isPending } = useQuery(contactSearchQuery(''));
  const [begun, setBegun] = useState(false);
  const first = data?.contacts.find(({ group }) => group === 'client')?.id;
  useEffect(() => {
    if (isPending) return;
    if (first !== undefined) chooseContact(first);
    // Once: whom the reader chooses or takes away stays so.
    setBegun(true);
  }, [isPending, first, chooseContact]);
  return begun;
}

function ResetButton({ form: { dirty, isDefault, pending, reset: goBack } }: { form: LetterheadForm }) {
  const { t } = useTranslation('communication-plans');
  const confirm = useConfirm();
  const reset = async () => {
    const question = {
      title: t('letterhead.resetTitle'),
      text: t('letterhead.resetText'),
      confirmLabel: t('letterhead.reset'),
      dangerous: true,
    };
    if (await confirm(question)) goBack();
  };
  return (
    <Button
      variant="default"
      leftSection={<IconRestore size={16} />}
      disabled={pending || (isDefault && !dirty)}
      onClick={() => void reset()}
    >
      {t('letterhead.reset')}
    </Button>
  );
}

function Bar({ form: { dirty, pending } }: { form: LetterheadForm }) {
  const { t } = useTranslation('communication-plans');
  return (
    <div className={classes['bar']}>
      <Text size="sm" c="dimmed" role="status">
        {dirty && t('templates.unsaved')}
      </Text>
      <Button type="submit" loading={pending} disabled={!dirty}>
        {t('actions.save')}
      </Button>
    </div>
  );
}

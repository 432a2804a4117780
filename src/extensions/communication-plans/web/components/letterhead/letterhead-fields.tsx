import { NumberInput, Paper, Stack, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../../../../base/company/contract/company.ts';
import { LegalNoticeField, LogoField } from '../../../../../base/company/web/public.ts';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';
import { toPlainText } from '../../../../../platform/rich-text/contract/to-plain-text.ts';
import { findVariables } from '../../../contract/find-variables.ts';
import { highestLogo, layoutVariables } from '../../../contract/layout.ts';
import { BodyField } from '../messages/body-field.tsx';
import { FieldProblem } from '../messages/field-problem.tsx';
import { LineField } from '../messages/line-field.tsx';
import { replaceNameInDocument, replaceNameInLine } from '../messages/replace-variable.ts';
import { Notice } from '../notice.tsx';
import type { LetterheadForm } from './use-letterhead-form.ts';

/** The logo, the salutation, the page around the text, the legal mentions. */
export function LetterheadFields({ form, company }: { form: LetterheadForm; company: Company }) {
  const { t } = useTranslation('communication-plans');
  const { draft, set } = form;
  const replace = (wrong: string, right: string) =>
    set({
      intro: replaceNameInLine(draft.intro, wrong, right),
      body: draft.body && replaceNameInDocument(draft.body, wrong, right),
    });
  const problem = (name: 'intro' | 'body'): ReactNode => {
    const error = form.refused.find(({ path }) => path === `/${name}`);
    return error ? <FieldProblem error={error} onReplace={replace} /> : null;
  };
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb="sm">
        {t('letterhead.letter')}
      </Title>
      <Stack gap="md">
        <LogoField company={company} />
        <LogoHeight form={form} />
        <LineField
          label={t('letterhead.salutation')}
          insertLabel={t('letterhead.insertIntoSalutation')}
          hint={t('letterhead.salutationHint')}
          value={draft.intro}
          onChange={(intro) => set({ intro })}
          error={problem('intro')}
        />
        <BodyField
          value={draft.body}
          onChange={(body) => set({ body })}
          error={problem('body')}
          words={{ label: t('letterhead.body'), hint: t('letterhead.bodyHint') }}
          also={layoutVariables}
        />
        <LegalNoticeField company={company} />
        {!hasMentions(form) && (
          <Notice tone="warning" Icon={IconAlertTriangle}>
            {t('letterhead.noMentions')}
          </Notice>
        )}
      </Stack>
    </Paper>
  );
}

/** Companies write who they are under their letters and mails (C. com. R123-237, R123-238). */
const hasMentions = ({ draft: { body } }: LetterheadForm): boolean =>
  body !== null && findVariables(toPlainText(body)).some(({ name }) => name === 'SOC_MENTIONS');

function LogoHeight({ form: { draft, set, refused } }: { form: LetterheadForm }) {
  const { t } = useTranslation('communication-plans');
  const error = refused.find(({ path }) => path === '/logoHeight');
  return (
    <NumberInput
      label={t('letterhead.logoHeight')}
      description={t('letterhead.logoHeightHint', { max: highestLogo })}
      value={draft.logoHeight}
      onChange={(height) => typeof height === 'number' && set({ logoHeight: height })}
      min={0}
      max={highestLogo}
      step={10}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      suffix=" px"
      maw={320}
      error={error && fieldErrorText(t, error)}
    />
  );
}

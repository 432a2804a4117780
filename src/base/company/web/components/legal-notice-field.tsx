import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../users/web/public.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { Company } from '../../contract/company.ts';
import { companyCalls } from '../company-calls.ts';
import { useCompanyChange } from '../use-company-change.ts';
import { BothVersions } from './both-versions.tsx';
import { companyNow } from './identity-dialog.tsx';
import { SuggestedMentions } from './suggested-mentions.tsx';

/** The legal mentions of letters and mails, which administrators write. Says so when there are none. */
export function LegalNoticeField({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const mayChange = useMay()('company.company.change');
  const written = company.legalNotice ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  // What was there when the typing began: another change of the company may come in while somebody types.
  const [read, setRead] = useState(company);
  const save = useCompanyChange(companyCalls.writeLegalNotice);
  const text = typed ?? written;
  const theirs = companyNow(save.error, 'company.changedMeanwhile');
  const type = (next: string) => {
    if (typed === null) setRead(company);
    setTyped(next);
    save.reset();
  };
  const settle = (taken: ReadonlySet<'notice'>) => {
    if (!theirs) return;
    setRead(theirs);
    if (taken.has('notice')) setTyped(theirs.legalNotice ?? '');
    save.reset();
  };
  return (
    <div>
      <Textarea
        label={t('sheet.legalNotice')}
        description={t('notice.hint')}
        placeholder={t('notice.example')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        readOnly={!mayChange}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        error={save.isError && !theirs && errorText(t, save.error)}
      />
      {written === '' && (
        <Alert mt="xs" color="yellow" variant="light" icon={<IconAlertTriangle size={18} />}>
          {t('sheet.noLegalNotice')}
        </Alert>
      )}
      {theirs && (
        <BothVersions
          before={{ notice: read.legalNotice ?? '' }}
          mine={{ notice: text }}
          theirs={{ notice: theirs.legalNotice ?? '' }}
          fields={['notice']}
          labelOf={() => t('sheet.legalNotice')}
          onSettle={settle}
        />
      )}
      {mayChange && text !== written && (
        <Group mt="xs" gap="xs">
          <Button
            size="xs"
            loading={save.isPending}
            disabled={theirs !== null}
            onClick={() =>
              save.mutate({ legalNotice: text, version: read.version }, { onSuccess: () => setTyped(null) })
            }
          >
            {t('notice.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTyped(null)}>
            {t('notice.cancel')}
          </Button>
        </Group>
      )}
      {mayChange && <SuggestedMentions company={company} written={text} onUse={type} />}
      {!mayChange && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('notice.adminOnly')}
        </Text>
      )}
    </div>
  );
}

import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../../users/web/public.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { Company } from '../../contract/company.ts';
import { companyCalls } from '../company-calls.ts';
import { useCompanyChange } from '../use-company-change.ts';

/** The legal mentions of letters and mails, which administrators write. Says so when there are none. */
export function LegalNoticeField({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const isAdmin = useIsAdmin();
  const written = company.legalNotice ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const save = useCompanyChange(companyCalls.writeLegalNotice);
  const text = typed ?? written;
  return (
    <div>
      <Textarea
        label={t('sheet.legalNotice')}
        description={t('notice.hint')}
        placeholder={t('notice.example')}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        readOnly={!isAdmin}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        error={save.isError && errorText(t, save.error)}
      />
      {written === '' && (
        <Alert mt="xs" color="yellow" variant="light" icon={<IconAlertTriangle size={18} />}>
          {t('sheet.noLegalNotice')}
        </Alert>
      )}
      {isAdmin && text !== written && (
        <Group mt="xs" gap="xs">
          <Button
            size="xs"
            loading={save.isPending}
            onClick={() => save.mutate(text, { onSuccess: () => setTyped(null) })}
          >
            {t('notice.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTyped(null)}>
            {t('notice.cancel')}
          </Button>
        </Group>
      )}
      {!isAdmin && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('notice.adminOnly')}
        </Text>
      )}
    </div>
  );
}

import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { erasedFileQuery } from './erasure-queries.ts';
import { KeptTable } from './pieces-table.tsx';

/** What is left of an erased person, for those who may erase. */
export function ErasedFileView({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const query = useQuery(erasedFileQuery(contactId));
  return (
    <QueryView query={query}>
      {({ erasedAt, erasedBy, kept, identity }) => (
        <Stack maw={900} mb="md">
          <Alert color="gray" icon={<IconEraser aria-hidden />}>
            {erasedBy
              ? t('erasure.erasedOnBy', { date: format.momentInFull(erasedAt), name: erasedBy })
              : t('erasure.erasedOn', { date: format.momentInFull(erasedAt) })}
          </Alert>
          <KeptTable pieces={kept} />
          {identity && (
            <section>
              <Title order={2} size="h4">
                {t('erasure.identity')}
              </Title>
              <Text c="dimmed" size="sm">
                {t('erasure.identityHint')}
              </Text>
              {[identity.name, ...identity.address, identity.siren].filter(Boolean).map((line) => (
                <Text key={line}>{line}</Text>
              ))}
            </section>
          )}
        </Stack>
      )}
    </QueryView>
  );
}

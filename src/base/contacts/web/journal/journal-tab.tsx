import { Button, Paper, Stack, Table } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../platform/http/web/api.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { withAllWords } from '../../../../platform/i18n/web/load-words.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import { inWords } from '../../../audit/web/public.ts';
import type { ContactAct, ContactActList } from '../../contract/contact-acts.ts';

export const contactActsQuery = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'acts', contactId],
    queryFn: ({ signal, pageParam }) =>
      // Any owner may have done something to a contact, and says it in its own words.
      withAllWords(() =>
        api.get<ContactActList>(`/api/contacts/${contactId}/acts?offset=${pageParam}`, signal),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((count, { acts }) => count + acts.length, 0) : undefined,
  });

/** Who did what to this contact, and when. */
export function JournalTab({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contacts');
  const query = useInfiniteQuery(contactActsQuery(contactId));
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingArea />;
  const acts = query.data.pages.flatMap((page) => page.acts);
  if (acts.length === 0) {
    return (
      <EmptyState Icon={IconHistory} title={t('journal.none')}>
        {t('journal.noneHint')}
      </EmptyState>
    );
  }
  return (
    <Stack align="flex-start" maw={900}>
      <Paper w="100%">
        <Table verticalSpacing="xs" aria-label={t('tabs.journal')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={170}>{t('journal.when')}</Table.Th>
              <Table.Th>{t('journal.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {acts.map((act) => (
              <ActLine key={act.seq} act={act} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('journal.older')}
        </Button>
      )}
    </Stack>
  );
}

function ActLine({ act }: { act: ContactAct }) {
  const [namespace = '', what] = act.action.split('.');
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const who = act.actorName ?? t(`journal.via.${act.via}`);
  const sentence = t(`${namespace}:acts.${what}`, {
    ...inWords(t, namespace, act.details),
    subject: act.subjectLabel ?? t('journal.erased'),
    defaultValue: act.action,
  });
  return (
    <Table.Tr>
      <Table.Td title={format.momentInFull(act.at)} style={{ whiteSpace: 'nowrap' }}>
        {format.moment(act.at)}
      </Table.Td>
      <Table.Td>
        <strong>{who}</strong> {sentence}
      </Table.Td>
    </Table.Tr>
  );
}

import { Button, Paper, Stack, Table } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../platform/http/web/api.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { withAllWords } from '../../../../platform/i18n/web/load-words.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import type { ActsAbout as ActsAboutList, NamedAct } from '../../contract/act-list.ts';
import { inWords } from '../act-words.ts';

interface ActsAboutProps {
  /** Where the lines are had: `…/:id/acts`. */
  address: string;
  /** Under what they are kept: their owner has them asked again when it changes. */
  queryKey: QueryKey;
  label: string;
}

const actsAboutQuery = ({ address, queryKey }: ActsAboutProps) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      // Any owner may have done something to it, and says it in its own words.
      withAllWords(() => api.get<ActsAboutList>(`${address}?offset=${pageParam}`, signal)),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((count, { acts }) => count + acts.length, 0) : undefined,
  });

/** Who did what to one thing, and when: on the page of that thing. */
export function ActsAbout(props: ActsAboutProps) {
  const { t } = useTranslation('audit');
  const query = useInfiniteQuery(actsAboutQuery(props));
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingArea />;
  const acts = query.data.pages.flatMap((page) => page.acts);
  if (acts.length === 0) {
    return (
      <EmptyState Icon={IconHistory} title={t('about.none')}>
        {t('about.noneHint')}
      </EmptyState>
    );
  }
  return (
    <Stack align="flex-start" maw={900}>
      <Paper w="100%">
        <Table verticalSpacing="xs" aria-label={props.label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={170}>{t('about.when')}</Table.Th>
              <Table.Th>{t('about.what')}</Table.Th>
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
          {t('about.older')}
        </Button>
      )}
    </Stack>
  );
}

function ActLine({ act }: { act: NamedAct }) {
  const [namespace = '', what] = act.action.split('.');
  const { t } = useTranslation('audit');
  const format = useFormat();
  const who = act.actorName ?? t(`about.via.${act.via}`);
  const sentence = t(`${namespace}:acts.${what}`, {
    ...inWords(t, namespace, act.details),
    subject: act.subjectLabel ?? t('about.erased'),
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

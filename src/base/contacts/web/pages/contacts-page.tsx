import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { ContactLines } from '../list/contact-lines.tsx';
import { ListBar } from '../list/list-bar.tsx';
import { paramsOf } from '../list/list-address.ts';
import { contactLinesQuery } from '../list/list-queries.ts';
import { useColumns } from '../list/use-columns.ts';
import { useExport } from '../list/use-export.ts';
import { useListAddress, type ListAddress } from '../list/use-list-address.ts';
import { useLiveList } from '../list/use-live-list.ts';
import { useSelection } from '../list/use-selection.ts';

/** Contacts: searched, narrowed, sorted, selected, taken out as a file. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const address = useListAddress();
  useLiveList();
  const { filters, page, isReady } = address;
  const query = useQuery({ ...contactLinesQuery(filters, page), enabled: isReady });
  const columns = useColumns();
  const selection = useSelection(paramsOf(filters).toString());
  const exporting = useExport(filters, selection.ids);
  const shared = { address, columns, selection, exporting };
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} actions={<NewContactButton />} />
      <ListBar {...shared} />
      <ErrorNotice error={exporting?.error} />
      <QueryView query={query}>
        {(list) =>
          list.total === 0 ? <NoContact address={address} /> : <ContactLines list={list} {...shared} />
        }
      </QueryView>
    </>
  );
}

function NewContactButton() {
  const { t } = useTranslation('contacts');
  return (
    <Button component={Link} to="/contacts/new" leftSection={<IconPlus size={16} />}>
      {t('list.new')}
    </Button>
  );
}

function NoContact({ address: { filters, show } }: { address: ListAddress }) {
  const { t } = useTranslation('contacts');
  const { sort: _, direction: _1, ...narrowing } = filters;
  const isNarrowed = Object.keys(narrowing).length > 0;
  return (
    <EmptyState
      Icon={IconAddressBook}
      title={t(isNarrowed ? 'none' : 'nothing')}
      action={
        isNarrowed ? (
          <Button variant="default" onClick={() => show({})}>
            {t('list.clear')}
          </Button>
        ) : (
          <NewContactButton />
        )
      }
    >
      {t(isNarrowed ? 'noneHint' : 'nothingHint')}
    </EmptyState>
  );
}

import { Group, Paper, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import type { ContactList } from '../../contract/contacts.ts';
import { ContactTable } from '../components/contact-table.tsx';
import { contactListQuery, contactsPerPage } from '../queries.ts';
import { groupChoices, useContactSearch } from '../use-contact-search.ts';

/** Contacts, searched and by group. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const { asked, change } = useContactSearch();
  const query = useQuery(contactListQuery(asked));
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <Group mb="md" gap="sm">
        <SearchField
          value={asked.search}
          onSearch={(search) => change({ search })}
          label={t('search')}
          placeholder={t('searchHint')}
        />
        <SegmentedControl
          aria-label={t('columns.group')}
          value={asked.group ?? 'all'}
          onChange={(group) => change({ group })}
          data={groupChoices.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
      </Group>
      <QueryView query={query}>
        {(list) => (
          <Contacts
            list={list}
            isNarrowed={asked.search !== '' || asked.group !== null}
            page={asked.page}
            onPage={(page) => change({ page: `${page}` })}
          />
        )}
      </QueryView>
    </>
  );
}

interface ContactsProps {
  list: ContactList;
  /** Some words or a group were asked for. */
  isNarrowed: boolean;
  page: number;
  onPage: (page: number) => void;
}

function Contacts({ list, isNarrowed, page, onPage }: ContactsProps) {
  const { t } = useTranslation('contacts');
  const pages = Math.ceil(list.total / contactsPerPage);
  if (list.total === 0) {
    return (
      <EmptyState Icon={IconAddressBook} title={t(isNarrowed ? 'none' : 'nothing')}>
        {t(isNarrowed ? 'noneHint' : 'nothingHint')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Paper style={{ overflow: 'hidden' }}>
        <ContactTable contacts={list.contacts} />
      </Paper>
      <ListFoot count={t('count', { count: list.total })} pages={pages} page={page} onPage={onPage} />
    </Stack>
  );
}

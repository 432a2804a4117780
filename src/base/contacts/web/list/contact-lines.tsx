import { Kbd, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import type { ContactList } from '../../contract/contact-list.ts';
import { ContactCards } from './contact-cards.tsx';
import classes from './contact-list.module.css';
import { ContactTable } from './contact-table.tsx';
import { LinesMenu, useLinesMenu } from './lines-menu.tsx';
import { nextSort } from './list-address.ts';
import { filterChoicesQuery, linesPerPage } from './list-queries.ts';
import type { useColumns } from './use-columns.ts';
import type { Export } from './use-export.ts';
import type { ListAddress } from './use-list-address.ts';
import type { Selection } from './use-selection.ts';

interface ContactLinesProps {
  list: ContactList;
  address: ListAddress;
  columns: ReturnType<typeof useColumns>;
  selection: Selection;
  exporting: Export;
}

/** One page of the list, as a table or as cards, with its menu and how to go through it. */
export function ContactLines({ list, address, columns, selection, exporting }: ContactLinesProps) {
  const { t } = useTranslation('contacts');
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const menu = useLinesMenu();
  const { data: choices } = useQuery(filterChoicesQuery());
  const categories = useMemo(
    () => new Map((choices?.categories ?? []).map(({ id, name }) => [id, name])),
    [choices],
  );
  const lines = { contacts: list.contacts, selection, categories, onMenu: menu.open };
  return (
    <Stack gap="xs">
      <Paper className={classes.sheet}>
        {narrow ? (
          <ContactCards {...lines} />
        ) : (
          <ContactTable
            {...lines}
            columns={columns.shown}
            filters={address.filters}
            onSort={(by) => address.change(nextSort(address.filters, by))}
          />
        )}
      </Paper>
      <ListFoot
        count={t('count', { count: list.total })}
        pages={Math.ceil(list.total / linesPerPage)}
        page={address.page}
        onPage={address.goTo}
      />
      <Text size="xs" c="dimmed" visibleFrom="sm">
        <Trans t={t} i18nKey="list.keys" components={{ key: <Kbd size="xs" /> }} />
      </Text>
      <LinesMenu menu={menu} selection={selection} columns={columns} exporting={exporting} />
    </Stack>
  );
}

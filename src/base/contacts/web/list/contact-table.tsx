import { Anchor, Checkbox, Table } from '@mantine/core';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { SortableHead } from '../../../../platform/ui/web/sortable-head.tsx';
import type { ContactFilters, ContactLine, ContactSort } from '../../contract/contact-list.ts';
import { GroupBadge } from '../components/group-badge.tsx';
import { LineStates } from './line-states.tsx';
import classes from './contact-list.module.css';
import { shownDirection } from './list-address.ts';
import type { Column } from './use-columns.ts';
import type { Selection } from './use-selection.ts';

export interface LinesProps {
  contacts: readonly ContactLine[];
  selection: Selection;
  /** Names of the categories by id. */
  categories: ReadonlyMap<string, string>;
  /** A right click, or the key that stands for one, on a line or beside them. */
  onMenu: (event: MouseEvent, contact: ContactLine | null) => void;
}

interface ContactTableProps extends LinesProps {
  columns: readonly Column[];
  filters: ContactFilters;
  onSort: (by: ContactSort) => void;
}

const sortOf: Partial<Record<Column, ContactSort>> = { company: 'company', city: 'city', changed: 'changed' };

/** Contacts, one line each. Arrows go from line to line, Space selects, Enter and a double click open. */
export function ContactTable(props: ContactTableProps) {
  const { contacts, columns, selection, filters, onSort, onMenu } = props;
  const { t } = useTranslation('contacts');
  const all = contacts.every(({ id }) => selection.has(id));
  const some = contacts.some(({ id }) => selection.has(id));
  return (
    <Table.ScrollContainer minWidth={520} type="native" onContextMenu={(event) => onMenu(event, null)}>
      <Table highlightOnHover verticalSpacing={4} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>
              <Checkbox
                size="xs"
                aria-label={t('list.selectAll')}
                checked={all}
                indeterminate={some && !all}
                onChange={() =>
                  selection.setAll(
                    contacts.map(({ id }) => id),
                    !all,
                  )
                }
              />
            </Table.Th>
            <Head by="name" filters={filters} onSort={onSort}>
              {t('columns.name')}
            </Head>
            {columns.map((column) => (
              <Head key={column} by={sortOf[column]} filters={filters} onSort={onSort}>
                {t(`columns.${column}`)}
              </Head>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDown={moveBetweenRows}>
          {contacts.map((contact) => (
            <Row key={contact.id} contact={contact} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface HeadProps {
  by: ContactSort | undefined;
  filters: ContactFilters;
  onSort: (by: ContactSort) => void;
  children: ReactNode;
}

function Head({ by, filters, onSort, children }: HeadProps) {
  const sorted = by !== undefined && (filters.sort ?? 'name') === by;
  return (
    <SortableHead
      className={classes.nowrap}
      sorted={sorted ? shownDirection(filters) : null}
      onSort={by && (() => onSort(by))}
    >
      {children}
    </SortableHead>
  );
}

function Row({
  contact,
  columns,
  selection,
  categories,
  onMenu,
}: ContactTableProps & { contact: ContactLine }) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const path = `/contacts/${contact.id}`;
  const isSelected = selection.has(contact.id);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== ' ') return;
    event.preventDefault();
    selection.toggle(contact.id);
  }
  return (
    <Table.Tr
      className={classes.row}
      data-selected={isSelected || undefined}
      onDoubleClick={() => void navigate(path)}
      onContextMenu={(event) => onMenu(event, contact)}
    >
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('list.select', { name: contact.displayName })}
          checked={isSelected}
          onChange={() => selection.toggle(contact.id)}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={path} data-row fw={500} onKeyDown={onKeyDown}>
          {contact.displayName}
        </Anchor>{' '}
        <LineStates contact={contact} />
      </Table.Td>
      {columns.map((column) => (
        <Table.Td
          key={column}
          {...(column !== 'company' && column !== 'categories' && { className: classes.nowrap })}
        >
          <Cell contact={contact} column={column} categories={categories} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

interface CellProps {
  contact: ContactLine;
  column: Column;
  categories: ReadonlyMap<string, string>;
}

function Cell({ contact, column, categories }: CellProps) {
  const format = useFormat();
  if (column === 'group') return <GroupBadge group={contact.group} />;
  if (column === 'company') return contact.companyName;
  if (column === 'city') return contact.city;
  if (column === 'phone') return <span className="figures">{contact.mobile}</span>;
  if (column === 'categories')
    return contact.categoryIds
      .map((id) => categories.get(id))
      .filter(Boolean)
      .join(', ');
  if (column === 'changed') {
    return <span title={format.momentInFull(contact.changedAt)}>{format.moment(contact.changedAt)}</span>;
  }
  if (contact.email === null) return null;
  return (
    <Anchor href={`mailto:${contact.email}`} c="inherit">
      {contact.email}
    </Anchor>
  );
}

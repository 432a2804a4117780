import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import type { ContactLine } from '../../contract/contacts.ts';
import { GroupBadge } from './group-badge.tsx';

/** Contacts, one line each; the arrows go from line to line. */
export function ContactTable({ contacts }: { contacts: readonly ContactLine[] }) {
  const { t } = useTranslation('contacts');
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.name')}</Table.Th>
          <Table.Th>{t('columns.group')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('columns.city')}</Table.Th>
          <Table.Th visibleFrom="md">{t('columns.email')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('columns.phone')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={moveBetweenRows}>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ContactRow({ contact }: { contact: ContactLine }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/contacts/${contact.id}`} data-row fw={500}>
          {contact.displayName}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <GroupBadge group={contact.group} />
      </Table.Td>
      <Table.Td visibleFrom="sm">{contact.city}</Table.Td>
      <Table.Td visibleFrom="md">
        {contact.email && (
          <Anchor href={`mailto:${contact.email}`} c="inherit">
            {contact.email}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" className="figures" style={{ whiteSpace: 'nowrap' }}>
        {contact.mobile}
      </Table.Td>
    </Table.Tr>
  );
}

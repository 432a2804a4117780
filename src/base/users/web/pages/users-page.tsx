import { ActionIcon, Group, Paper, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconMoon, IconPencil, IconShield, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Person } from '../../contract/people.ts';
import { personName } from '../person-name.ts';
import { PersonProfileModal } from '../profile/person-profile-modal.tsx';
import { usePeople, usePresence } from '../queries.ts';

/** Everybody who may sign in: who they are, what they may do, who is here. */
export function UsersPage() {
  const { t } = useTranslation('users');
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.text')} />
      <QueryView query={usePeople()}>{(people) => <UsersTable people={people} />}</QueryView>
    </>
  );
}

function UsersTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('users');
  const present = usePresence();
  const [changing, setChanging] = useState<string | null>(null);
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.name')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('list.jobTitle')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('list.nickname')}</Table.Th>
            <Table.Th>{t('list.role')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('list.presence')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <UserRow
              key={person.id}
              person={person}
              isPresent={present.has(person.id)}
              onChange={() => setChanging(person.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <PersonProfileModal userId={changing} onClose={() => setChanging(null)} />
    </Paper>
  );
}

interface UserRowProps {
  person: Person;
  isPresent: boolean;
  onChange: () => void;
}

function UserRow({ person, isPresent, onChange }: UserRowProps) {
  const { t } = useTranslation('users');
  const isAdmin = person.role === 'admin';
  const change = t('profile.change', { name: personName(person) });
  const presence = isPresent ? t('list.connected') : t('list.absent');
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar person={person} />
          <div>
            <Text fw={500}>{personName(person)}</Text>
            <Text c="dimmed" size="sm" hiddenFrom="sm">
              {presence}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm">{person.jobTitle}</Table.Td>
      <Table.Td visibleFrom="sm">{person.nickname}</Table.Td>
      <Table.Td>
        <StateBadge tone={isAdmin ? 'accent' : 'neutral'} Icon={isAdmin ? IconShield : IconUser}>
          {t(`list.roles.${person.role}`)}
        </StateBadge>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge tone={isPresent ? 'good' : 'neutral'} Icon={isPresent ? IconCircleCheck : IconMoon}>
          {presence}
        </StateBadge>
      </Table.Td>
      <Table.Td w={52}>
        <Tooltip label={change}>
          <ActionIcon aria-label={change} onClick={onChange}>
            <IconPencil size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
}

import { ActionIcon, Group, Paper, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconMoon, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Person } from '../../contract/people.ts';
import { RoleBadge } from '../accounts/account-badges.tsx';
import { activePeople } from '../active-people.ts';
import { personName } from '../person-name.ts';
import { PersonProfileModal } from '../profile/person-profile-modal.tsx';
import { usePeople, usePresence } from '../queries.ts';
import { useSession } from '../session-context.tsx';

/** One's colleagues, as everybody sees them; one's own picture and nickname can be changed from here. */
export function ColleaguesTable() {
  const { t } = useTranslation('users');
  const ownId = useSession().user.id;
  const present = usePresence();
  const [changing, setChanging] = useState<string | null>(null);
  return (
    <QueryView query={usePeople()}>
      {(people) => (
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
              {activePeople(people).map((person) => (
                <ColleagueRow
                  key={person.id}
                  person={person}
                  isPresent={present.has(person.id)}
                  onChange={person.id === ownId ? () => setChanging(ownId) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
          <PersonProfileModal userId={changing} onClose={() => setChanging(null)} />
        </Paper>
      )}
    </QueryView>
  );
}

interface ColleagueRowProps {
  person: Person;
  isPresent: boolean;
  /** Null: not theirs to change. */
  onChange: (() => void) | null;
}

function ColleagueRow({ person, isPresent, onChange }: ColleagueRowProps) {
  const { t } = useTranslation('users');
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
        <RoleBadge role={person.role} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge tone={isPresent ? 'good' : 'neutral'} Icon={isPresent ? IconCircleCheck : IconMoon}>
          {presence}
        </StateBadge>
      </Table.Td>
      <Table.Td w={52}>
        {onChange && (
          <Tooltip label={change}>
            <ActionIcon aria-label={change} onClick={onChange}>
              <IconPencil size={18} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

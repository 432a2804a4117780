import { Popover, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../base/users/contract/people.ts';
import { peopleGroups, personName, usePeople, usePresence, useSession } from '../../base/users/web/public.ts';
import { PersonAvatar } from '../../platform/ui/web/person-avatar.tsx';
import classes from './people-present.module.css';

const groups = ['self', 'connected', 'absent'] as const;
const titles = { self: 'shell.you', connected: 'shell.connected', absent: 'shell.absent' } as const;

/** How many people are connected, and who, grouped as the chat groups them. */
export function PeoplePresent() {
  const { t } = useTranslation('platform');
  const { user } = useSession();
  const people = usePeople().data ?? [];
  const present = usePresence();
  const grouped = peopleGroups(people, present, user.id);
  // Oneself is there: one is reading this.
  const count = grouped.connected.length + 1;
  return (
    <Popover width={280} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.target} title={t('shell.peopleCount', { count })}>
          <IconUsers size={18} stroke={1.75} aria-hidden />
          <span className="figures" aria-hidden>
            {count}
          </span>
          <span className={classes.hidden}>{t('shell.peopleCount', { count })}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('shell.people')}>
        <ScrollArea.Autosize mah={420} tabIndex={0}>
          {groups.map((group) => (
            <PeopleGroup
              key={group}
              title={t(titles[group])}
              people={grouped[group]}
              present={group !== 'absent'}
            />
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

interface PeopleGroupProps {
  title: string;
  people: readonly Person[];
  present: boolean;
}

function PeopleGroup({ title, people, present }: PeopleGroupProps) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text className={classes.title}>{title}</Text>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id} className={classes.person}>
            <PersonAvatar person={person} size={28} connected={present} />
            <span className={classes.names}>
              <span>{personName(person)}</span>
              <span className={classes.job}>{person.jobTitle}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

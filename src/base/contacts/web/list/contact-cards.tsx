import { Anchor, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { GroupBadge } from '../components/group-badge.tsx';
import classes from './contact-list.module.css';
import type { LinesProps } from './contact-table.tsx';
import { LineStates } from './line-states.tsx';

/** Contacts where there is no room for columns. */
export function ContactCards({ contacts, selection, onMenu }: LinesProps) {
  const { t } = useTranslation('contacts');
  return (
    <ul className={classes.cards} onKeyDown={moveBetweenRows}>
      {contacts.map((contact) => (
        <li key={contact.id} className={classes.card} onContextMenu={(event) => onMenu(event, contact)}>
          <Checkbox
            aria-label={t('list.select', { name: contact.displayName })}
            checked={selection.has(contact.id)}
            onChange={() => selection.toggle(contact.id)}
          />
          <div>
            <Anchor component={Link} to={`/contacts/${contact.id}`} data-row fw={500}>
              {contact.displayName}
            </Anchor>
            <Group gap={8} mt={4}>
              <GroupBadge group={contact.group} />
              <LineStates contact={contact} />
              <Text size="sm" c="dimmed">
                {contact.city}
              </Text>
            </Group>
          </div>
        </li>
      ))}
    </ul>
  );
}

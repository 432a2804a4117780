import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconMessage, IconUserPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../base/users/contract/people.ts';
import { personName, shortName, useIsAdmin } from '../../../../base/users/web/public.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { usePeopleNames } from './use-people-names.ts';
import classes from './people-pane.module.css';

/** Choosing a person names them as recipient of the open discussion, or opens one with them. */
export type PersonAct = 'recipient' | 'write';

interface PersonRowProps {
  person: Person;
  isConnected: boolean;
  isOutside: boolean;
  isChosen: boolean;
  /** Null: nothing, this is oneself. */
  act: PersonAct | null;
  onChoose: (userId: string) => void;
  onProfile: (userId: string) => void;
}

/** A colleague: double click, or the button, chooses them; the arrow leads to their picture and nickname. */
export function PersonRow(props: PersonRowProps) {
  const { person, isConnected, isOutside, isChosen, act, onChoose, onProfile } = props;
  const { t } = useTranslation('chat');
  const name = shortName(person);
  const { ownId } = usePeopleNames();
  const mayChange = useIsAdmin() || person.id === ownId;
  return (
    <li
      className={classes.person}
      data-chosen={isChosen}
      onDoubleClick={() => act !== null && !isChosen && onChoose(person.id)}
    >
      {mayChange && <ProfileButton name={name} onClick={() => onProfile(person.id)} />}
      <PersonAvatar person={person} size={28} connected={isConnected} />
      <span className={classes.names} title={personName(person)}>
        <span className={classes.name}>{name}</span>
        <span className={classes.job}>{isOutside ? t('people.outside') : person.jobTitle}</span>
      </span>
      {act !== null && (
        <ChooseButton name={name} act={act} isChosen={isChosen} onClick={() => onChoose(person.id)} />
      )}
    </li>
  );
}

function ProfileButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('chat');
  const label = t('people.profile', { name });
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        className={classes.profile}
        size={24}
        aria-label={label}
        aria-haspopup="dialog"
        onClick={onClick}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <IconChevronDown size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

interface ChooseButtonProps {
  name: string;
  act: PersonAct;
  isChosen: boolean;
  onClick: () => void;
}

function ChooseButton({ name, act, isChosen, onClick }: ChooseButtonProps) {
  const { t } = useTranslation('chat');
  const key = act === 'write' ? 'people.write' : isChosen ? 'people.remove' : 'people.add';
  const Icon = act === 'write' ? IconMessage : isChosen ? IconX : IconUserPlus;
  const label = t(key, { name });
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        className={classes.choose}
        onClick={onClick}
        // The second click of a double click must not undo the first.
        onDoubleClick={(event) => event.stopPropagation()}
        aria-label={label}
        size={28}
        {...(isChosen ? { variant: 'light', color: 'plum' } : {})}
      >
        <Icon size={17} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

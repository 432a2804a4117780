import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PersonProfileModal,
  peopleGroups,
  usePresence,
  type PeopleGroups,
} from '../../../../base/users/web/public.ts';
import { usePeopleNames } from './use-people-names.ts';
import { PersonRow, type PersonAct } from './person-row.tsx';
import classes from './people-pane.module.css';

interface PeoplePaneProps {
  /** Those who read the discussion that is open; null when none is. */
  memberIds: ReadonlySet<string> | null;
  /** Recipients chosen now. */
  chosen: readonly string[];
  /** What choosing a person does; null: nothing. */
  act: PersonAct | null;
  onChoose: (userId: string) => void;
}

const groups: readonly (keyof PeopleGroups)[] = ['connected', 'absent', 'self'];

/** The right pane: everybody of the company by status, live. */
export function PeoplePane({ memberIds, chosen, act, onChoose }: PeoplePaneProps) {
  const { t } = useTranslation('chat');
  const [profileOf, setProfileOf] = useState<string | null>(null);
  const { people, ownId } = usePeopleNames();
  const grouped = peopleGroups(people, usePresence(), ownId);
  return (
    <aside className={classes.pane} aria-label={t('people.label')}>
      {groups.map((group) =>
        grouped[group].length === 0 ? null : (
          <section key={group}>
            <h2 className={classes.title}>
              {t(`people.${group}`)}
              {group !== 'self' && <span className="figures"> {grouped[group].length}</span>}
            </h2>
            <ul className={classes.people} aria-label={t(`people.${group}`)}>
              {grouped[group].map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  isConnected={group !== 'absent'}
                  isOutside={memberIds !== null && !memberIds.has(person.id)}
                  isChosen={chosen.includes(person.id)}
                  act={group === 'self' ? null : act}
                  onChoose={onChoose}
                  onProfile={setProfileOf}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      <PersonProfileModal userId={profileOf} onClose={() => setProfileOf(null)} />
    </aside>
  );
}
